import { useTranslations } from "next-intl";
import type { Listing } from "#lib/views/listing.ts";

/** Leads to the pages before and after in the order of the list. */
export function Paging({ listing }: { listing: Listing }) {
  const t = useTranslations("list");
  const series = useTranslations("series");
  const { older, newer, oldestFirst } = listing;
  const [previous, next] = oldestFirst
    ? [
        older && { url: older, text: series("older") },
        newer && { url: newer, text: series("newer") },
      ]
    : [newer && { url: newer, text: t("newer") }, older && { url: older, text: t("older") }];
  if (!previous && !next) return null;
  return (
    <nav className="paging" aria-label={t("paging")}>
      {previous && (
        <a href={previous.url} rel="prev">
          {previous.text}
        </a>
      )}
      {next && (
        <a href={next.url} rel="next">
          {next.text}
        </a>
      )}
    </nav>
  );
}
