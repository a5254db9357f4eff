import { getLocale } from "next-intl/server";
import { Missing } from "#components/layout/missing.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { readingEdition } from "#lib/request/current-edition.ts";

/** The same words, for the development server and for routes that find nothing themselves. */
export default async function NotFound() {
  const locale = await getLocale();
  return (
    <Shell edition={await readingEdition()} locale={locale} current="">
      <Missing locale={locale} />
    </Shell>
  );
}
