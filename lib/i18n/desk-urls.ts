import type { Locale } from "./locales.ts";
import { inPath } from "./urls.ts";

/** Every URL of the desk is made here: with urls.ts, the only place where URLs are. */

/**
 * Where editors write in the browser; with a key, the work that it is of, a page or the settings, and
 * with a language its text in it.
 */
export const deskUrl = (locale: Locale, key?: string, language?: string) => {
  if (key === undefined) return `/${locale}/desk`;
  return withFields(`/${locale}/desk/${inPath(key)}`, { language });
};

type Fields = Readonly<Record<string, string | undefined>>;

const withFields = (path: string, fields: Fields) => {
  const given = Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
};

/** The same with what its list is to show, all as text; empty ones are left out. */
export const deskListUrl = (locale: Locale, fields: Fields) => withFields(deskUrl(locale), fields);

/** The real page of a text of a work, as the desk has its file. */
export const deskPageUrl = (locale: Locale, key: string, path: string) =>
  withFields(deskUrl(locale, key), { page: path });

/** What is typed is sent here, to be shown and checked while somebody types: nothing is saved. */
export const deskTypingUrl = (locale: Locale, key: string) =>
  withFields(deskUrl(locale, key), { typing: "1" });

/** Whether a request for the desk is one of these. */
export const isDeskTyping = ({ searchParams }: URL) => searchParams.has("typing");

/** Where a form leads on once what it asked is done. */
export const deskDoneUrl = (
  locale: Locale,
  key: string,
  fields: {
    readonly done: string;
    readonly language: string | undefined;
    /** What the script of the desk called what it sent. */
    readonly sent?: string | undefined;
  },
) => withFields(deskUrl(locale, key), fields);

/** The language of the desk at a path, and the key of what is written there; undefined for any other. */
export const deskAddress = (
  pathname: string,
): { readonly locale: string; readonly key: string | undefined } | undefined => {
  const [, locale, key] = /^\/([^/]+)\/desk(?:\/(.+))?$/s.exec(pathname) ?? [];
  return locale === undefined ? undefined : { locale, key };
};

/** Where one signs in to the desk, by a personal link or at a provider, and out. */
export const deskLinkPath = "/api/desk/link";
export const deskSignInPath = "/api/desk/sign-in";
export const deskCallbackPath = "/api/desk/callback";
export const deskSignOutPath = "/api/desk/sign-out";

/** Whether a path is one of these. */
export const isDeskEndpoint = (pathname: string) =>
  [deskLinkPath, deskSignInPath, deskCallbackPath, deskSignOutPath].includes(pathname);

/** Where this server has Next show pages as they are typed: nobody else is answered there. */
export const deskDraftPath = "/api/desk/draft";

export const deskLinkUrl = (token: string) => `${deskLinkPath}?token=${token}`;
export const deskSignInUrl = (locale: Locale) => `${deskSignInPath}?locale=${locale}`;
export const deskSignOutUrl = (locale: Locale) => `${deskSignOutPath}?locale=${locale}`;

/** How each forge's page that proposes a branch follows from the one that edits a file; see `fileAtForge`. */
const changeRequestPages: readonly (readonly [edit: string, request: string])[] = [
  [
    "/-/edit/{branch}/{path}",
    "/-/merge_requests/new?merge_request%5Bsource_branch%5D={query}&merge_request%5Btarget_branch%5D={into}",
  ],
  ["/_edit/{branch}/{path}", "/compare/{base}...{head}"],
  ["/edit/{branch}/{path}", "/compare/{base}...{head}?expand=1"],
];

/** Where a forge asks for a branch to be merged; undefined where the template is of no forge that is known. */
export const changeRequestAtForge = (template: string, branch: string, into: string) => {
  const form = changeRequestPages.find(([edit]) => template.endsWith(edit));
  if (form === undefined) return undefined;
  const [edit, request] = form;
  return (template.slice(0, -edit.length) + request)
    .replace("{query}", () => encodeURIComponent(branch))
    .replace("{into}", () => encodeURIComponent(into))
    .replace("{base}", () => inPath(into))
    .replace("{head}", () => inPath(branch));
};
