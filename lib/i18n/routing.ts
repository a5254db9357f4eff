import { defineRouting } from "next-intl/routing";
import { locales } from "./locales.ts";
import { pathnames } from "./urls.ts";

/** The languages and localised paths, as next-intl needs them. No cookie, no guessed alternates. */
export const routing = defineRouting({
  locales,
  defaultLocale: locales[0],
  localePrefix: "always",
  localeCookie: false,
  alternateLinks: false,
  pathnames,
});
