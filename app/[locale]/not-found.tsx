import { locale as rootLocale } from "next/root-params";
import { Missing } from "#components/layout/missing.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { hasLanguage } from "#lib/content/site.ts";
import { readingEdition } from "#lib/request/current-edition.ts";

/** The same words, for the development server and for routes that find nothing themselves. */
export default async function NotFound() {
  const edition = await readingEdition();
  const { site } = edition.catalogue;
  const named = await rootLocale();
  const [original = "en"] = site.languages;
  const locale = hasLanguage(site, named) ? named : original;
  return (
    <Shell edition={edition} locale={locale} current="">
      <Missing locale={locale} />
    </Shell>
  );
}
