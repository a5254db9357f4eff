import type { Catalogue } from "../content/catalogue.ts";
import { toInstant } from "../content/dates.ts";
import { writtenDay } from "../i18n/format.ts";
import { isolated } from "../i18n/isolated.ts";
import { languageOf, nameIn } from "../i18n/language-of.ts";
import { listed } from "../i18n/name-list.ts";
import { translator } from "../i18n/translator.ts";
import { typeset } from "../i18n/typography.ts";
import { absolute } from "../i18n/urls.ts";
import { filesOf, imagesOf } from "../media/asset-urls.ts";
import { coverUrl } from "../views/cover.ts";
import type { MarkdownArticle } from "./article.ts";
import { plainBody } from "./body.ts";
import { heading, list, paragraph, picture, text } from "./nodes.ts";
import { markdownOf } from "./stringify.ts";

/** What an article is written with. */
interface Context {
  readonly site: string;
  readonly catalogue: Catalogue;
  readonly body: (article: Extract<MarkdownArticle, { article: unknown }>["article"]) => string;
}

/** An article as Markdown: its facts, its summary, its text; or when and why it is there no more. */
export function writeMarkdown(found: MarkdownArticle, context: Context): string {
  const t = translator(found.locale);
  if ("gone" in found) return writeGone(found);
  const { article, cover, locale, url, themes, authors } = found;
  const day = (instant: number) => writtenDay(instant, locale, article.timeZone);
  const permalink = absolute(context.site, url);
  const image = imagesOf(context.catalogue, context.site, article.key);
  const file = filesOf(context.catalogue, context.site, article.key);
  const language = nameIn(article.locale, locale);
  const { colon, comma } = languageOf(locale);
  const untranslated =
    article.locale === locale ? [] : [paragraph(t("article.untranslated", { language }))];
  return markdownOf([
    heading(1, typeset(article.title, article.locale)),
    ...untranslated,
    list([
      ...(authors.length === 0
        ? []
        : [[text(t.markup("article.by", { names: () => listed(authors, locale) }))]]),
      [text(t("feeds.published", { date: day(article.instant) }))],
      ...(article.updated === undefined
        ? []
        : [
            [
              text(
                t("article.updated", { date: day(toInstant(article.updated, article.timeZone)) }),
              ),
            ],
          ]),
      [
        text(`${t("feeds.permalink")}${colon}`),
        { type: "link", url: permalink, children: [text(permalink)] },
      ],
      [text(`${t("feeds.themes")}${colon}${themes.join(comma)}`)],
    ]),
    paragraph(typeset(article.summary, article.locale)),
    ...(cover === undefined
      ? []
      : [picture(coverUrl(context.site, article.key, cover), cover.alt)]),
    { type: "thematicBreak" },
    ...plainBody(context.body(article), { locale: article.locale, permalink, image, file }),
  ]);
}

function writeGone({
  gone,
  locale,
  textLocale,
  timeZone,
}: Extract<MarkdownArticle, { gone: unknown }>): string {
  const t = translator(locale);
  const date = writtenDay(toInstant(gone.date, timeZone), locale, timeZone);
  const text = [heading(1, t(`${gone.why}.title`)), paragraph(t(`${gone.why}.text`, { date }))];
  if (gone.why === "ended") return markdownOf(text);
  const reason = t.markup("withdrawn.reason", {
    reason: typeset(gone.reason, textLocale),
    lang: (words) => isolated(words, locale, textLocale),
  });
  return markdownOf([...text, paragraph(reason)]);
}
