import { locale as rootLocale } from "next/root-params";
import { getRequestConfig } from "next-intl/server";
import { languageOf } from "./language-of.ts";
import { readMessages } from "./messages.ts";
import { timeZone } from "./time-zone.ts";

/**
 * What next-intl renders a page with. The language is the first segment of its path; plurals are
 * those of the language that the texts are in.
 */
export default getRequestConfig(async () => {
  const named = (await rootLocale()) ?? "en";
  return { locale: languageOf(named).tag, messages: readMessages(named), timeZone };
});
