import type { Locale } from "./locales.ts";

/** Every URL of the site is made here. Paths only: `absolute` adds the site in front. */

/** The segments that differ by language, as next-intl's pathnames also know them. */
export const pathnames = {
  "/": "/",
  "/articles": "/articles",
  "/articles/page/[page]": "/articles/page/[page]",
  "/articles/[slug]": "/articles/[slug]",
  "/themes/[theme]": "/themes/[theme]",
  "/themes/[theme]/page/[page]": "/themes/[theme]/page/[page]",
  "/about": { fr: "/a-propos", en: "/about" },
  "/legal": { fr: "/mentions-legales", en: "/legal-notice" },
  "/accessibility": { fr: "/accessibilite", en: "/accessibility" },
  "/privacy": { fr: "/confidentialite", en: "/privacy" },
} as const;

/** The pages that are written with the code, by the folder of their text. */
export const staticPages = ["about", "legal", "accessibility", "privacy"] as const;
export type StaticPage = (typeof staticPages)[number];

export const homeUrl = (locale: Locale) => `/${locale}`;

/** The list of all articles; pages are numbered from the oldest, the newest has no number. */
export const articlesUrl = (locale: Locale, page?: number) =>
  page === undefined ? `/${locale}/articles` : `/${locale}/articles/page/${page}`;

export const articleUrl = (locale: Locale, slug: string) => `/${locale}/articles/${slug}`;

/** A theme's list, with pages numbered as in `articlesUrl`. */
export const themeUrl = (locale: Locale, slug: string, page?: number) =>
  page === undefined ? `/${locale}/themes/${slug}` : `/${locale}/themes/${slug}/page/${page}`;

export const staticPageUrl = (locale: Locale, page: StaticPage) =>
  `/${locale}${pathnames[`/${page}`][locale]}`;

/** Where Next renders the page of an address that leads nowhere; readers never see this URL. */
export const missingUrl = (locale: Locale) => `/${locale}/missing`;

/** Where on that page the server puts links to what was probably meant. */
export const matchesId = "matches";

/** Where a forge asks for what was merged to be published. */
export const publishUrl = "/api/publish";

/** A file beside an article. Its blob id is in the path, so that it can be kept for ever. */
export const mediaUrl = (key: string, blob: string, name: string) =>
  `/media/${encodeURIComponent(key)}/${blob.slice(0, 12)}/${encodeURIComponent(name)}`;

/** The URL with the site's address in front, as feeds, mails and citations need it. */
export const absolute = (site: string, path: string) => `${site.replace(/\/$/, "")}${path}`;
