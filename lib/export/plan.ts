import type { Article } from "../content/article.ts";
import { articleNamed, formerArticle } from "../content/catalogue.ts";
import type { Edition } from "../content/edition.ts";
import { visibility } from "../content/visibility.ts";
import { languageOf } from "../i18n/language-of.ts";
import { ownPages } from "../i18n/languages/language.ts";
import { historyUrl, iconUrl, isPartOfSite, pageUrl, type TextAddress } from "../i18n/urls.ts";
import { addressesOf } from "../publish/addresses.ts";
import { resolve } from "../views/resolve-address.ts";

/** What the addresses of an edition answer. Paths are decoded. */
export interface Plan {
  /** Pages, and files for programs. */
  readonly pages: readonly string[];
  /** Pages that say that what was there was taken back. */
  readonly gone: readonly string[];
  /** Where addresses lead, some of them with a query. */
  readonly moved: ReadonlyMap<string, string>;
}

/** Looks up every address that an edition may be asked for. `past`: whether articles have a history. */
export function planOf(edition: Edition, handbook: boolean, past: boolean): Plan {
  const { redirects } = edition.catalogue;
  const pages = [iconUrl];
  const gone: string[] = [];
  const moved = new Map<string, string>();
  const lead = (from: string, to: string) => {
    if (isTold(edition, from) && isTold(edition, to)) moved.set(from, to);
  };
  for (const address of new Set([...addressesOf(edition), ...otherNames(edition)])) {
    if (address.includes("?")) {
      lead(address, redirects.get(address) ?? address);
      continue;
    }
    const found = resolve(edition, address, handbook);
    if (found.kind === "page") pages.push(address);
    if (found.kind === "gone") gone.push(address);
    if (found.kind === "moved") lead(address, found.to);
    const text = textAt(address)?.text;
    if (!past || text === undefined) continue;
    if (found.kind === "gone" && found.why === "withdrawn")
      gone.push(historyUrl(found.locale, text));
    const list = resolve(edition, `${address}/history`);
    if (found.kind === "moved" && list.kind === "moved") lead(`${address}/history`, list.to);
  }
  return { pages, gone, moved };
}

/**
 * Whether an address may be written down: one that only a draft or an embargoed text has is for nobody
 * to read, even where it would lead to what is public in another language.
 */
function isTold({ catalogue, now }: Edition, address: string): boolean {
  const [, locale = "", slug = ""] = /^\/([^/]+)\/articles\/([^/.?#]+)/.exec(address) ?? [];
  const told = (article: Article) =>
    ["visible", "withdrawn", "ended"].includes(visibility(article, now));
  const named = Object.values(catalogue.works.get(keyNamed(catalogue, locale, slug)) ?? {}).filter(
    (article) => article.slug === slug,
  );
  const former = formerArticle(catalogue, locale, slug);
  return [...named, ...(former ? [former] : [])].every(told) || named.some(told);
}

const keyNamed = (catalogue: Edition["catalogue"], locale: string, slug: string) =>
  articleNamed(catalogue, locale, slug)?.key ?? "";

/** What the pages that every site has are called in another of its languages leads to this one's. */
function otherNames({ catalogue }: Edition): string[] {
  const { languages } = catalogue.site;
  const names = languages
    .map(languageOf)
    .flatMap(({ searchSegment, pages }) => [
      searchSegment,
      ...ownPages.map((key) => pages[key].slug),
    ]);
  return languages.flatMap((locale) => names.map((name) => pageUrl(locale, name)));
}

/** The text that an address names, if it is that of an article's page or of a page about the site. */
export function textAt(address: string): { locale: string; text: TextAddress } | undefined {
  const [, locale = "", articles, slug = ""] =
    /^\/([^/]+)(\/articles)?\/([^/.]+)$/.exec(address) ?? [];
  if (slug === "") return undefined;
  if (articles !== undefined) return { locale, text: { room: "articles", slug } };
  return isPartOfSite(locale, slug) ? undefined : { locale, text: { room: "pages", slug } };
}
