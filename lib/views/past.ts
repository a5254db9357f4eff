import type { Edition } from "../content/edition.ts";
import { visibility } from "../content/visibility.ts";
import { pageIn, pagesIn, textsOfPage } from "../content/visible-pages.ts";
import { addressOf, type WrittenText } from "../content/written-text.ts";
import { type HistoryFiles, historyOf } from "../history/history.ts";
import type { Locale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";
import { historyUrl, type TextAddress, textUrl } from "../i18n/urls.ts";
import type { Alternates } from "./alternates.ts";
import { findArticle } from "./article.ts";
import { goneArticle } from "./gone.ts";
import { entriesOf, type HistoryEntry, idOf } from "./versions.ts";

/** A text that has a past, as all pages of that past name it. */
export interface PastText {
  readonly text: WrittenText;
  /** Whether it is an article or a page about the site. */
  readonly room: TextAddress["room"];
  readonly title: string;
  readonly textUrl: string;
  readonly url: string;
  /** The text's own address, in its own language. */
  readonly canonical: string;
  /** The history of each translation of it that may be read, its own included. */
  readonly alternates: Alternates;
  readonly untranslated: boolean;
  /** It is read no more, but for its past. */
  readonly ended: boolean;
  readonly versions: number;
  readonly minor: number;
  /** Whether nothing came before the oldest one. */
  readonly whole: boolean;
}

/** All that is told of a text's past. */
export interface Past extends PastText {
  /** The oldest first. */
  readonly entries: readonly HistoryEntry[];
  readonly texts: ReadonlyMap<string, { readonly text: WrittenText; readonly body: string }>;
}

/** The past of the text at an address; undefined if none was public. */
export async function pastOf(
  edition: Edition,
  locale: Locale,
  address: TextAddress,
  files: HistoryFiles | undefined,
): Promise<Past | undefined> {
  const text = textAt(edition, locale, address);
  // What is not public today has no public history either, not even for a reviewer; an end is a date
  // like another, and leaves what was public until then.
  if (text === undefined || !hasPast(text, edition.now)) return undefined;
  const history = files && (await historyOf(text, edition, files));
  if (files === undefined || history === undefined) return undefined;
  const body = ({ file, blob }: WrittenText) => files.store.body(file, blob) ?? "";
  const entries = entriesOf(history, locale, text, body);
  const versions = history.states.filter((state) => state.kind === "version");
  return {
    text,
    room: address.room,
    title: typeset(text.title, text.locale),
    textUrl: textUrl(locale, address),
    url: historyUrl(locale, address),
    canonical: textUrl(text.locale, address),
    alternates: translationsOf(edition, text).map((each) => ({
      locale: each.locale,
      url: historyUrl(each.locale, addressOf(each)),
    })),
    untranslated: text.locale !== locale,
    ended: visibility(text, edition.now) === "ended",
    entries,
    texts: new Map(
      versions.map((each) => [idOf(each), { text: each.text, body: body(each.text) }]),
    ),
    versions: versions.length,
    minor: entries.filter(({ kind }) => kind === "minor").length,
    whole: history.whole,
  };
}

/**
 * Where the past of a text is told, as far as an edition that readers have knows it; undefined
 * where nothing of it was public.
 */
export function pastUrl(edition: Edition, text: WrittenText, locale: Locale): string | undefined {
  const { key, locale: lang } = text;
  const { room } = addressOf(text);
  const known =
    room === "pages" ? pageIn(edition, key, lang) : edition.catalogue.works.get(key)?.[lang];
  if (known === undefined || !hasPast(known, edition.now)) return undefined;
  return historyUrl(locale, addressOf(known));
}

/** Whether a text is public, or was until its end. */
function hasPast(text: WrittenText, now: number): boolean {
  const state = visibility(text, now);
  return state === "visible" || state === "ended";
}

/** The text that is read at an address, or was until its end, whatever its language. */
function textAt(edition: Edition, locale: Locale, { room, slug }: TextAddress) {
  if (room === "articles") {
    return findArticle(edition, locale, slug) ?? goneArticle(edition, locale, slug);
  }
  return [...pagesIn(edition, locale).values()].find((page) => page.slug === slug);
}

function translationsOf(edition: Edition, text: WrittenText): readonly WrittenText[] {
  const { key } = text;
  if (addressOf(text).room === "pages") return textsOfPage(edition, key);
  const { works, site } = edition.catalogue;
  const texts = site.languages.flatMap((locale) => works.get(key)?.[locale] ?? []);
  return texts.filter((each) => hasPast(each, edition.now));
}
