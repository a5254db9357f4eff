import type { Article } from "../content/article.ts";
import { type Edition, translation } from "../content/edition.ts";
import { isVisible } from "../content/visibility.ts";
import { type HistoryFiles, historyOf } from "../history/history.ts";
import type { Locale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";
import { articleUrl, historyUrl } from "../i18n/urls.ts";
import { type Alternates, textsOf } from "./alternates.ts";
import { findArticle } from "./article.ts";
import { entriesOf, type HistoryEntry, idOf } from "./versions.ts";

/** An article that has a past, as all pages of that past name it. */
export interface PastArticle {
  readonly article: Article;
  readonly title: string;
  readonly articleUrl: string;
  readonly url: string;
  /** The article's own address, in the language of its text. */
  readonly canonical: string;
  /** The history of each text of the same work that may be read. */
  readonly alternates: Alternates;
  readonly untranslated: boolean;
  readonly versions: number;
  readonly minor: number;
  /** Whether nothing came before the oldest one. */
  readonly whole: boolean;
}

/** All that is told of an article's past. */
export interface Past extends PastArticle {
  /** The oldest first. */
  readonly entries: readonly HistoryEntry[];
  readonly texts: ReadonlyMap<string, { readonly article: Article; readonly body: string }>;
}

/** The past of the article at an address; undefined if none was public. */
export async function pastOf(
  edition: Edition,
  locale: Locale,
  slug: string,
  files: HistoryFiles | undefined,
): Promise<Past | undefined> {
  const article = findArticle(edition, locale, slug);
  // What is not public today has no public history either, not even for a reviewer.
  if (article === undefined || !isVisible(article, edition.now, "public")) return undefined;
  const { catalogue, now } = edition;
  const history = files && (await historyOf(article, catalogue.revision, now, files));
  if (files === undefined || history === undefined) return undefined;
  const body = ({ file, blob }: Article) => files.store.body(file, blob) ?? "";
  const entries = entriesOf(history, locale, article, body);
  const versions = history.states.filter((state) => state.kind === "version");
  return {
    article,
    title: typeset(article.title, article.locale),
    articleUrl: articleUrl(locale, article.slug),
    url: historyUrl(locale, article.slug),
    canonical: articleUrl(article.locale, article.slug),
    alternates: textsOf(edition, article.key, historyUrl),
    untranslated: article.locale !== locale,
    entries,
    texts: new Map(
      versions.map((each) => [idOf(each), { article: each.article, body: body(each.article) }]),
    ),
    versions: versions.length,
    minor: entries.filter(({ kind }) => kind === "minor").length,
    whole: history.whole,
  };
}

/**
 * Where the past of a work is told, as far as an edition that readers have knows it; undefined
 * where nothing of it was public.
 */
export function pastUrl(
  edition: Edition,
  { key, locale: lang }: Pick<Article, "key" | "locale">,
  locale: Locale,
): string | undefined {
  const article = translation(edition, key, lang);
  if (article === undefined || !isVisible(article, edition.now, "public")) return undefined;
  return historyUrl(locale, article.slug);
}
