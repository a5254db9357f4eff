import { locale as rootLocale } from "next/root-params";
import { getRequestConfig } from "next-intl/server";
import { isLocale, locales } from "./locales.ts";
import { readMessages } from "./messages.ts";
import { timeZone } from "./time-zone.ts";

/** What next-intl renders a page with. The language is the first segment of its path. */
export default getRequestConfig(async () => {
  const named = await rootLocale();
  const locale = isLocale(named) ? named : locales[0];
  return { locale, messages: readMessages(locale), timeZone };
});
