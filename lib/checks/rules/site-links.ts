import type { Article } from "../../content/article.ts";
import { bilingual } from "../../content/bilingual.ts";
import { fileReference } from "../../content/files/file-reference.ts";
import { possibleIn } from "../../content/localized-text.ts";
import type { Page } from "../../content/page.ts";
import { type Problem, warning } from "../../content/problem.ts";
import { hasLanguage } from "../../content/site.ts";
import { suggest } from "../../content/suggest.ts";
import { pageName } from "../../content/text-names.ts";
import { visibility } from "../../content/visibility.ts";
import { decoded } from "../../i18n/decoded.ts";
import type { OwnPage } from "../../i18n/languages/language.ts";
import { fallbackOrder } from "../../i18n/locales.ts";
import { articleUrl, type GroupRoom, groupUrl, isGroupRoom, pageUrl } from "../../i18n/urls.ts";
import type { GroupHead } from "../../views/groups.ts";
import type { CheckedSite, SiteRule, Subject } from "../checked-site.ts";
import type { LinkFact } from "./links.ts";

/** Links within the site lead to a page that exists, may be read, and has the heading they name. */
export const siteLinks: SiteRule = (article, facts, site) =>
  facts.links
    .filter(({ external, url }) => !external && fileReference(url) === undefined)
    .flatMap((link) => judge(link, article, site) ?? []);

function judge(link: LinkFact, article: Subject, site: CheckedSite): Problem | undefined {
  const own = urlOf(article);
  const target = URL.parse(link.url, `https://site.invalid${own}`);
  if (target === null) return warning(article.file, "malformed-link", link, { url: link.url });
  const path = decoded(target.pathname).replace(/(.)\/$/, "$1");
  const anchor = decoded(target.hash.slice(1));
  // Feeds, files and addresses of other parts of the site are not pages of the catalogue.
  if (path === "/" || (/\.[a-z]+$/.test(path) && !path.endsWith(".mdx"))) return undefined;
  const other = articleAt(path, site);
  const linked = path === own ? article : (other ?? pageWithHeadings(path, site));
  // A draft's own page is read by reviewers, who also see what else is a draft.
  const elsewhere = article.draft ? site.reviewed : site.answer;
  // A text is where it is, whatever else is wrong with it.
  const answer = path === own ? "page" : elsewhere(path, article.instant);
  if (answer === "gone" || (answer === "missing" && site.reviewed(path) !== "missing")) {
    const why = reasons[other === undefined ? "draft" : visibility(other, site.now)];
    return warning(article.file, "hidden-link", link, { url: link.url, why: bilingual(why) });
  }
  if (answer === "missing") {
    return warning(
      article.file,
      "broken-link",
      link,
      { url: link.url },
      meant(path, article, site),
    );
  }
  return anchor === "" || linked === undefined
    ? undefined
    : brokenAnchor(link, anchor, linked, article, site);
}

function urlOf({ file, locale, slug }: Subject): string {
  return pageName(file) === undefined ? articleUrl(locale, slug) : pageUrl(locale, slug);
}

const reasons = {
  visible: { fr: "il n’est pas encore visible à cette date", en: "it is not visible at that date" },
  draft: { fr: "c’est un brouillon", en: "it is a draft" },
  scheduled: { fr: "il est sous embargo", en: "it is under embargo" },
  withdrawn: { fr: "il a été retiré", en: "it was withdrawn" },
  ended: { fr: "il a pris fin", en: "it has ended" },
};

function brokenAnchor(
  link: LinkFact,
  anchor: string,
  linked: Pick<Subject, "file">,
  article: Subject,
  site: CheckedSite,
): Problem | undefined {
  const anchors = site.facts(linked.file)?.anchors;
  if (anchors === undefined || anchors.includes(anchor)) return undefined;
  const column = link.column + link.url.indexOf("#") + 1;
  const about = { anchor, file: linked.file };
  const at = { line: link.line, column };
  return warning(article.file, "broken-anchor", at, about, suggest(anchor, anchors));
}

/** The article whose page an address is, if it is one's. */
function articleAt(path: string, { catalogue }: CheckedSite): Article | undefined {
  const [, locale, room, slug = "", ...rest] = path.split("/");
  const { site, bySlug } = catalogue;
  if (!hasLanguage(site, locale) || room !== "articles" || rest.length > 0) return undefined;
  for (const each of fallbackOrder(locale, site.languages)) {
    const found = bySlug.get(each)?.get(slug);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The page whose address it is, if its own text has all that an address may name after its #. */
function pageWithHeadings(path: string, { catalogue }: CheckedSite): Page | undefined {
  const [, locale, slug = "", ...rest] = path.split("/");
  if (!hasLanguage(catalogue.site, locale) || rest.length > 0) return undefined;
  const pages = [...catalogue.pages.texts.values()];
  for (const each of fallbackOrder(locale, catalogue.site.languages)) {
    const found = pages.map((texts) => texts[each]).find((page) => page?.slug === slug);
    if (found !== undefined) return found.key === explainsFeeds ? undefined : found;
  }
  return undefined;
}

/** Each theme's feeds are named there, below the text. */
const explainsFeeds: OwnPage = "subscribe";

/** The address that was probably meant: also of a file that was named as it is in the folder. */
function meant(path: string, article: Subject, { catalogue }: CheckedSite): string | undefined {
  const segments = path.split("/");
  for (const segment of segments) {
    const work = catalogue.works.get(segment);
    const order = fallbackOrder(article.locale, catalogue.site.languages);
    const named = order.map((locale) => work?.[locale]).find((text) => text !== undefined);
    if (named !== undefined) return articleUrl(named.locale, named.slug);
  }
  const [, first, room] = segments;
  const locale = hasLanguage(catalogue.site, first) ? first : article.locale;
  if (isGroupRoom(room)) {
    const { themes, people, series, site } = catalogue;
    const lists: Record<GroupRoom, readonly GroupHead["of"][] | undefined> = {
      ...{ themes, people, series, kinds: site.kinds },
    };
    const slugs = (lists[room] ?? []).flatMap((each) =>
      "slug" in each ? possibleIn(each.slug, locale) : each.key,
    );
    const near = suggest(segments.at(-1) ?? "", slugs);
    return near && groupUrl(locale, { room, slug: near });
  }
  for (const each of fallbackOrder(locale, catalogue.site.languages)) {
    const near = suggest(segments.at(-1) ?? "", [...(catalogue.bySlug.get(each)?.keys() ?? [])]);
    if (near !== undefined) return articleUrl(each, near);
    const pages = [...catalogue.pages.texts.values()].flatMap((texts) => texts[each]?.slug ?? []);
    const page = segments.length === 3 ? suggest(room ?? "", pages) : undefined;
    if (page !== undefined) return pageUrl(each, page);
  }
  return undefined;
}
