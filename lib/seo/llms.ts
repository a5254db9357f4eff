import type { PhrasingContent, RootContent } from "mdast";
import { articlesIn, type Edition } from "../content/edition.ts";
import type { Locale } from "../i18n/locales.ts";
import { translator } from "../i18n/translator.ts";
import { typeset } from "../i18n/typography.ts";
import { absolute, feedUrl, homeUrl, markdownUrl } from "../i18n/urls.ts";
import { heading, list, paragraph, text } from "../markdown/nodes.ts";
import { markdownOf } from "../markdown/stringify.ts";
import { groupsIn } from "../views/groups.ts";
import type { SiteIdentity } from "../views/identity.ts";
import { groupLink, type Link, navigation } from "../views/navigation.ts";

/** How many articles are named in each language. */
const newest = 20;

/** What llms.txt lists in one language. */
interface Section {
  readonly locale: Locale;
  readonly sections: readonly Link[];
  readonly articles: readonly (Link & { readonly summary: string })[];
}

/** What llms.txt lists, by language. */
export function llmsContents(edition: Edition): readonly Section[] {
  return edition.catalogue.site.languages.map((locale) => ({
    locale,
    sections: sectionsOf(edition, locale),
    articles: articlesIn(edition, locale)
      .slice(0, newest)
      .map((article) => ({
        text: typeset(article.title, article.locale),
        url: markdownUrl(locale, article.slug),
        summary: typeset(article.summary, article.locale),
      })),
  }));
}

/** The themes, the series and the kinds, and the pages about the site. */
function sectionsOf(edition: Edition, locale: Locale): readonly Link[] {
  const { themes, header, footer } = navigation(edition, locale);
  const others = groupsIn(edition, locale)
    .filter(({ room }) => room === "series" || room === "kinds")
    .map((group) => groupLink(edition, group, locale));
  return [...themes, ...others, ...header, ...footer].map(({ text, url }) => ({ text, url }));
}

/** `llms.txt` as llmstxt.org describes it: the site, and where its texts are as Markdown. */
export function llmsText(
  contents: readonly Section[],
  { name, description, notice, licence, locale }: SiteIdentity,
  site: string,
): string {
  const t = translator(locale);
  return markdownOf([
    heading(1, name.text),
    { type: "blockquote", children: [paragraph(description.text)] },
    ...(notice === undefined ? [] : [paragraph(notice.text)]),
    ...(licence === undefined
      ? []
      : [list([[{ type: "link", url: licence, children: [text(t("site.licence"))] }]])]),
    ...contents.flatMap((section) => sectionText(section, site)),
  ]);
}

function sectionText({ locale, sections, articles }: Section, site: string): RootContent[] {
  const t = translator(locale);
  const own = [
    { text: t("nav.home"), url: homeUrl(locale) },
    ...sections,
    { text: t("feeds.json"), url: feedUrl(locale, "json") },
  ];
  return [
    heading(2, t("feeds.sections")),
    list(own.map((link) => [linkTo(link, site)])),
    heading(2, t("feeds.newest")),
    list(articles.map((link) => [linkTo(link, site), text(`: ${link.summary}`)])),
  ];
}

const linkTo = (link: Link, site: string): PhrasingContent => ({
  type: "link",
  url: absolute(site, link.url),
  children: [text(link.text)],
});
