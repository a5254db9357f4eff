import { useTranslations } from "next-intl";
import type { Listing } from "#lib/views/listing.ts";

/** Leads to the pages before and after in time. */
export function Paging({ listing }: { listing: Listing }) {
  const t = useTranslations("list");
  const { older, newer } = listing;
  if (older === undefined && newer === undefined) return null;
  return (
    <nav className="paging" aria-label={t("paging")}>
      {newer !== undefined && (
        <a href={newer} rel="prev">
          {t("newer")}
        </a>
      )}
      {older !== undefined && (
        <a href={older} rel="next">
          {t("older")}
        </a>
      )}
    </nav>
  );
}
