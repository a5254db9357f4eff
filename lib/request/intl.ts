import { locale as rootLocale } from "next/root-params";
import { getRequestConfig } from "next-intl/server";
import { languageOf } from "../i18n/language-of.ts";
import { readMessages } from "../i18n/messages.ts";
import { readingEdition } from "./current-edition.ts";

/**
 * What next-intl renders a page with. The language is the first segment of its path; plurals are
 * those of the language that the texts are in, and hours those of the edition that the page shows.
 */
export default getRequestConfig(async () => {
  const named = (await rootLocale()) ?? "en";
  const { timeZone } = (await readingEdition()).catalogue.site.identity;
  return { locale: languageOf(named).tag, messages: readMessages(named), timeZone };
});
