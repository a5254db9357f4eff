import { nextImagePath } from "../next-internals/paths.ts";
import { languageOf } from "./language-of.ts";
import { ownPages } from "./languages/language.ts";
import { languages } from "./languages/register.ts";
import type { Locale } from "./locales.ts";

/** Every URL of the site is made here, those of the desk in desk-urls.ts. Paths only: `absolute` adds the site in front. */

const searchSegment = (locale: Locale) => languageOf(locale).searchSegment;

/** What stands in a language's addresses where a page of the site could: parts of the site. */
const reservedSegments = [
  ...["articles", "themes", "people", "series", "kinds", "search", "handbook", "desk"],
  ...["review", "review-ended", "missing"],
];

/** Whether a language's addresses begin with a segment that are no pages of the content. */
export function isPartOfSite(locale: Locale, segment: string): boolean {
  return reservedSegments.includes(segment) || segment === searchSegment(locale);
}

/** Whether in a language an address is not free for the page of a key. */
export function isReservedSegment(locale: Locale, segment: string, page: string): boolean {
  const own = ownPages.find((key) => languageOf(locale).pages[key].slug === segment);
  return isPartOfSite(locale, segment) || (own !== undefined && own !== page);
}

/** A page about the site, by its slug. */
export const pageUrl = (locale: Locale, slug: string) => `/${locale}/${slug}`;

/** Where in a language the search is, if an address's segment names it in any. */
export function searchNamed(locale: Locale, segment: string): string | undefined {
  const named = languages.some((each) => each.searchSegment === segment);
  return named ? searchUrl(locale) : undefined;
}

/** The path at which Next has the route of a localised address; undefined if they are the same. */
export function routeOf(pathname: string): string | undefined {
  const [, locale = "", segment, ...rest] = pathname.split("/");
  const search = rest.length === 0 && segment === searchSegment(locale);
  return search ? `/${locale}/search` : undefined;
}

/** Whether a path is that of a search page, in whatever language. */
export function isSearchPath(pathname: string): boolean {
  const [, locale = "", segment, ...rest] = pathname.split("/");
  return rest.length === 0 && segment === searchSegment(locale);
}

/** The chapters of the editors' handbook, by the folder of their text. */
export const handbookChapters = [
  "write",
  "desk",
  "components",
  "images",
  "documents",
  "players",
  "translate",
  "embargo",
  "correct",
  "withdraw",
  "review",
  "check",
  "rules",
  "commands",
] as const;
export type HandbookChapter = (typeof handbookChapters)[number];

/** The handbook's first page, one of its chapters, and the page of one of the rules of its chapter. */
export const handbookUrl = (locale: Locale, chapter?: HandbookChapter) =>
  chapter === undefined ? `/${locale}/handbook` : `/${locale}/handbook/${chapter}`;
export const ruleUrl = (locale: Locale, rule: string) => `${handbookUrl(locale, "rules")}/${rule}`;

export const homeUrl = (locale: Locale) => `/${locale}`;

/** The list of all articles; pages are numbered from the oldest, the newest has no number. */
export const articlesUrl = (locale: Locale, page?: number) =>
  page === undefined ? `/${locale}/articles` : `/${locale}/articles/page/${page}`;

export const articleUrl = (locale: Locale, slug: string) => `/${locale}/articles/${slug}`;

/** A text by its slug in a language: an article, or a page about the site. */
export interface TextAddress {
  readonly room: "articles" | "pages";
  readonly slug: string;
}

export const textUrl = (locale: Locale, { room, slug }: TextAddress) =>
  room === "articles" ? articleUrl(locale, slug) : pageUrl(locale, slug);

/** A text's versions, one of them by its id, and two of them compared. */
export const historyUrl = (locale: Locale, text: TextAddress) => `${textUrl(locale, text)}/history`;
export const versionUrl = (locale: Locale, text: TextAddress, id: string) =>
  `${historyUrl(locale, text)}/${encodeURIComponent(id)}`;
export const comparisonUrl = (locale: Locale, text: TextAddress, from: string, to: string) =>
  `${historyUrl(locale, text)}/compare?${new URLSearchParams({ from, to })}`;

/** Whether a path is that of a text's history, or below it. */
export function isHistoryPath(pathname: string): boolean {
  const [, locale = "", room = "", ...rest] = pathname.split("/");
  if (room === "articles") return rest[1] === "history";
  return rest[0] === "history" && !isPartOfSite(locale, room);
}

/** What lists of articles are grouped by, as their addresses say it. */
const groupRooms = ["themes", "people", "series", "kinds"] as const;
export type GroupRoom = (typeof groupRooms)[number];

export const isGroupRoom = (room: string | undefined): room is GroupRoom =>
  groupRooms.some((each) => each === room);

/** A theme or a series by its slug in a language, a person or a kind by their key. */
export interface GroupName {
  readonly room: GroupRoom;
  readonly slug: string;
}

/** A list of articles, with pages numbered as in `articlesUrl`; those of a series from its first part. */
export const groupUrl = (locale: Locale, { room, slug }: GroupName, page?: number) =>
  `/${locale}/${room}/${slug}${page === undefined ? "" : `/page/${page}`}`;

export const themeUrl = (locale: Locale, slug: string) =>
  groupUrl(locale, { room: "themes", slug });

/** What a search's address says besides its language, all as text; empty ones are left out. */
export interface SearchFields {
  readonly q?: string | undefined;
  readonly theme?: string | undefined;
  readonly kind?: string | undefined;
  readonly year?: string | undefined;
  readonly page?: string | undefined;
}

export const searchUrl = (locale: Locale, fields: SearchFields = {}) => {
  const query = new URLSearchParams();
  for (const name of ["q", "theme", "kind", "year", "page"] as const) {
    if (fields[name]) query.set(name, fields[name]);
  }
  const path = `/${locale}/${searchSegment(locale)}`;
  return query.size === 0 ? path : `${path}?${query}`;
};

/** Where plain files have the program that finds in them, with its index beside it. */
export const searchIndexUrl = "/pagefind/pagefind.js";

/** Titles for what is being typed in a language, as JSON. */
export const suggestUrl = (locale: Locale) => `${suggestPath}?locale=${locale}`;

export const suggestPath = "/api/suggest";

/**
 * Each format of a feed, with its file's name, the media type by which links announce it, and the
 * one it is sent as: browsers show no style sheet, but the source, for what is not plain XML.
 */
export const feedFormats = {
  rss: { name: "feed.xml", type: "application/rss+xml", sent: "application/xml" },
  atom: { name: "atom.xml", type: "application/atom+xml", sent: "application/xml" },
  json: { name: "feed.json", type: "application/feed+json", sent: "application/feed+json" },
} as const;
export type FeedFormat = keyof typeof feedFormats;

/** The feed of all articles, or of the list at an address. */
export const feedUrl = (locale: Locale, format: FeedFormat, list = homeUrl(locale)) =>
  `${list}/${feedFormats[format].name}`;

/** How a feed looks in a browser, in words of a language. */
export const feedStyleUrl = (locale: Locale) => `/${locale}/feed.css`;

/** Where on the page that explains feeds a theme's are. */
export const feedAnchor = (theme: string) => `theme-${theme}`;

/** An article as Markdown, and where Next renders it: its routes can't hold half a segment. */
export const markdownUrl = (locale: Locale, slug: string) => `${articleUrl(locale, slug)}.md`;

/** The image that stands for an article where its link is shared. */
export const shareImageUrl = (locale: Locale, slug: string) =>
  `${articleUrl(locale, slug)}/card.png`;

/** The search page's address as schema.org's SearchAction writes it. */
export const searchTemplate = (locale: Locale) => `${searchUrl(locale)}?q={search_term_string}`;

/** The map of the site for search engines; past its limit it lists its numbered parts. */
export const sitemapUrl = (part?: number) =>
  part === undefined ? "/sitemap.xml" : `/sitemaps/${part}.xml`;

export const robotsUrl = "/robots.txt";
export const llmsUrl = "/llms.txt";
export const securityUrl = "/.well-known/security.txt";

/** Where Next renders the page of an address that leads nowhere; readers never see this URL. */
export const missingUrl = (locale: Locale) => `/${locale}/missing`;

/** Where on that page the server puts links to what was probably meant. */
export const matchesId = "matches";

/** What a branch under review changes; with a work's key, that work alone. */
export const reviewUrl = (locale: Locale, key?: string) =>
  key === undefined ? `/${locale}/review` : `/${locale}/review/${encodeURIComponent(key)}`;

/** Where Next renders the page that says why a review link shows nothing; see `missingUrl`. */
export const endedUrl = (locale: Locale, reason: string, path: string) =>
  `/${locale}/review-ended?reason=${reason}&path=${encodeURIComponent(path.slice(0, 300))}`;

/** Opens a review. */
export const previewUrl = (token: string) => `${previewPath}?token=${token}`;

/** Where review links lead first. */
export const previewPath = "/api/preview";

/** Where a form ends a review, and where one makes another link. */
export const previewExitUrl = "/api/preview/exit";
export const previewLinkUrl = "/api/preview/link";

/** Where a forge asks for what was merged to be published. */
export const publishUrl = "/api/publish";

/** What may be read, for a preview deployment: the list of it, or one text by its file. */
export const publishedTextsUrl = (file?: string) =>
  file === undefined ? "/api/published" : `/api/published?file=${encodeURIComponent(file)}`;

/** Where a publish of a deployment tells Next which pages are others now. */
export const renewUrl = "/api/publish/pages";

/** Where monitoring asks whether the site is well. */
export const healthUrl = "/api/health";

/** The sign of a site that has no icon of its own. */
export const iconUrl = "/icon.svg";

/** What stands for a work in the address of an image beside site.yaml. */
export const siteImageKey = "site";

/** An image beside site.yaml, which names it. */
export const siteImageUrl = ({ blob, path }: { blob: string; path: string }) =>
  mediaUrl(siteImageKey, blob, path);

/** A file beside an article. Its blob id is in the path, so that it can be kept for ever. */
export const mediaUrl = (key: string, blob: string, name: string) =>
  `/media/${encodeURIComponent(key)}/${blob.slice(0, 12)}/${encodeURIComponent(name)}`;

/** The same as a small picture, for who writes. */
export const smallPictureUrl = (url: string) => `${url}?small`;
export const isSmallPicture = ({ searchParams }: URL) => searchParams.has("small");

/** An image in one of the widths that are made of it, as Next addresses them. */
export const imageSizeUrl = (url: string, width: number) =>
  `${nextImagePath}?url=${encodeURIComponent(url)}&w=${width}&q=75`;

/** A place in a file of this machine, as Visual Studio Code and its kin open it. */
export const editorUrl = (file: string, line: number, column: number) =>
  `vscode://file/${encodeURI(file.replaceAll("\\", "/").replace(/^\//, "")).replace(/[?#]/g, encodeURIComponent)}:${line}:${column}`;

/**
 * A file in a forge's own editor, by a template with {branch} and {path}: the address of its edit
 * page, as GitHub, GitLab, Gitea and Forgejo have one for each file.
 */
export const fileAtForge = (template: string, branch: string, path: string) =>
  template.replaceAll("{branch}", () => inPath(branch)).replaceAll("{path}", () => inPath(path));

/** How each forge's page for a new file follows from the one for editing. */
const newFilePages: readonly (readonly [edit: string, fresh: string])[] = [
  ["/-/edit/{branch}/{path}", "/-/new/{branch}/{folder}?file_name={name}"],
  ["/_edit/{branch}/{path}", "/_new/{branch}?filename={query}"],
  ["/edit/{branch}/{path}", "/new/{branch}?filename={query}"],
];

/** Where a forge begins a file; undefined where the template is of no forge that is known. */
export const newFileAtForge = (template: string, branch: string, path: string) => {
  const form = newFilePages.find(([edit]) => template.endsWith(edit));
  if (form === undefined) return undefined;
  const [folder = "", name = path] = path.match(/^(?:(.*)\/)?([^/]*)$/)?.slice(1) ?? [];
  return template
    .replace(form[0], form[1])
    .replace("{branch}", () => inPath(branch))
    .replace("{folder}", () => inPath(folder))
    .replace("{name}", () => encodeURIComponent(name))
    .replace("{query}", () => encodeURIComponent(path));
};

/** A path in an address, its slashes as they are. */
export const inPath = (path: string) => path.split("/").map(encodeURIComponent).join("/");

/** The URL with the site's address in front, as feeds, mails and citations need it. */
export const absolute = (site: string, path: string) => `${site.replace(/\/$/, "")}${path}`;

/** Where a page under development listens for content that was published, and for advice. */
export const changesUrl = "/api/content-changes";

/** The script that listens there; the readers' server knows neither. */
export const adviceBoxUrl = "/api/advice-box.js";
