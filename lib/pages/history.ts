import type { Article } from "../content/article.ts";
import { type Edition, translation } from "../content/edition.ts";
import { isVisible } from "../content/visibility.ts";
import { blocksOf } from "../history/blocks.ts";
import { type Differences, differencesOf } from "../history/differences.ts";
import { type History, historyOf } from "../history/history.ts";
import { changeOf, type Kind, type Note } from "../history/kind.ts";
import type { PublicState, PublicWithdrawal } from "../history/published.ts";
import { type Locale, otherLocale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";
import { articleUrl, comparisonUrl, historyUrl, versionUrl } from "../i18n/urls.ts";
import { publishedFiles } from "../publish/state.ts";
import { findArticle } from "./article.ts";

/** A version as lists name it. */
export interface VersionEntry {
  readonly kind: Kind;
  /** How addresses name it. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly from: number;
  /** `from` is only the latest it can be: the known history begins there. */
  readonly notLater: boolean;
  readonly until: number | undefined;
  readonly notes: readonly Note[];
  /** Its comparison with the version before. */
  readonly comparison: string | undefined;
}

export type HistoryEntry = VersionEntry | (PublicWithdrawal & { readonly id: string });

/** The list of an article's versions. */
export interface HistoryPage {
  readonly article: Article;
  readonly title: string;
  readonly articleUrl: string;
  readonly url: string;
  /** The article's own address, in the language of its text. */
  readonly canonical: string;
  /** The history of the same work in the other language, if it may be read there. */
  readonly alternate: string | undefined;
  readonly untranslated: boolean;
  /** The newest first; without minor changes if these were asked to be left out. */
  readonly entries: readonly HistoryEntry[];
  readonly versions: number;
  readonly minor: number;
  readonly minorHidden: boolean;
  /** Whether nothing came before the oldest one. */
  readonly whole: boolean;
}

/** One version's text. */
export interface VersionPage extends Omit<HistoryPage, "entries"> {
  readonly version: VersionEntry;
  /** The article as it was, and its text below the frontmatter. */
  readonly former: Article;
  readonly body: string;
}

/** Two versions, the older one first. */
export interface ComparisonPage extends Omit<HistoryPage, "entries"> {
  readonly older: VersionEntry;
  readonly newer: VersionEntry;
  readonly differences: Differences;
}

/** The query by which a reader leaves minor changes out. */
export const minorHidden = { name: "minor", value: "hidden" } as const;

/** Enough of a commit's id to tell one article's versions apart. */
const idLength = 12;

/** The list of an article's versions; undefined if there is none to read here. */
export async function historyPage(
  edition: Edition,
  locale: Locale,
  slug: string,
  hide = false,
): Promise<HistoryPage | undefined> {
  const found = await listed(edition, locale, slug);
  if (found === undefined) return undefined;
  const { entries, ...page } = found;
  const shown = hide ? entries.filter(({ kind }) => kind !== "minor") : entries;
  return { ...page, entries: shown.toReversed(), minorHidden: hide };
}

/** A version of an article by its id; undefined if the public never had one of that name. */
export async function versionPage(
  edition: Edition,
  locale: Locale,
  slug: string,
  id: string,
): Promise<VersionPage | undefined> {
  const found = await listed(edition, locale, slug);
  const version = found && named(found, id);
  const text = version && found.texts.get(version.id);
  if (found === undefined || version === undefined || text === undefined) return undefined;
  return { ...found, version, former: text.article, body: text.body };
}

/** Two versions of an article compared; undefined if either is not one. */
export async function comparisonPage(
  edition: Edition,
  locale: Locale,
  slug: string,
  ids: readonly [string, string],
): Promise<ComparisonPage | undefined> {
  const found = await listed(edition, locale, slug);
  const [a, b] = ids.map((id) => found && named(found, id));
  if (found === undefined || a === undefined || b === undefined) return undefined;
  const [older, newer] = a.from <= b.from ? [a, b] : [b, a];
  const [before, after] = [older, newer].map(({ id }) => {
    const text = found.texts.get(id);
    return text === undefined ? [] : blocksOf(text.article, text.body);
  });
  return { ...found, older, newer, differences: differencesOf(before ?? [], after ?? []) };
}

interface Listed extends Omit<HistoryPage, "entries"> {
  /** The oldest first. */
  readonly entries: readonly HistoryEntry[];
  readonly texts: ReadonlyMap<string, { readonly article: Article; readonly body: string }>;
}

async function listed(edition: Edition, locale: Locale, slug: string): Promise<Listed | undefined> {
  const article = findArticle(edition, locale, slug);
  const files = publishedFiles();
  // What is not public today has no public history either, not even for a reviewer.
  if (article === undefined || !isVisible(article, edition.now, "public")) return undefined;
  const { catalogue, now } = edition;
  const history = files && (await historyOf(article, catalogue.revision, now, files));
  if (files === undefined || history === undefined) return undefined;
  const body = ({ file, blob }: Article) => files.store.body(file, blob) ?? "";
  const entries = entriesOf(history, locale, article, body);
  const versions = history.states.filter((state) => state.kind === "version");
  const other = otherLocale(locale);
  const translated = translation(edition, article.key, other);
  return {
    article,
    title: typeset(article.title, article.locale),
    articleUrl: articleUrl(locale, article.slug),
    url: historyUrl(locale, article.slug),
    canonical: articleUrl(article.locale, article.slug),
    alternate: translated && historyUrl(other, translated.slug),
    untranslated: article.locale !== locale,
    entries,
    texts: new Map(
      versions.map((each) => [idOf(each), { article: each.article, body: body(each.article) }]),
    ),
    versions: versions.length,
    minor: entries.filter(({ kind }) => kind === "minor").length,
    minorHidden: false,
    whole: history.whole,
  };
}

function entriesOf(
  { states, whole, olderThanKnown }: History,
  locale: Locale,
  { slug }: Article,
  body: (article: Article) => string,
): HistoryEntry[] {
  return states.map((state, index): HistoryEntry => {
    const before = states[index - 1];
    const id = idOf(state);
    if (state.kind === "withdrawal") return { ...state, id };
    return {
      ...changeOf(state, before, { whole, body }),
      id,
      url: versionUrl(locale, slug, id),
      title: typeset(state.article.title, state.article.locale),
      from: state.from,
      notLater: index === 0 && olderThanKnown,
      until: state.until,
      comparison:
        before?.kind === "version" ? comparisonUrl(locale, slug, idOf(before), id) : undefined,
    };
  });
}

const idOf = (state: PublicState) =>
  state.kind === "version" ? state.revision.slice(0, idLength) : `withdrawn-${state.from}`;

/** Only this article's own versions have a name: git is never asked for what a reader typed. */
function named({ entries }: Listed, id: string): VersionEntry | undefined {
  return entries.filter((entry) => entry.kind !== "withdrawal").find((entry) => entry.id === id);
}
