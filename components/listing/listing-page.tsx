import { useTranslations } from "next-intl";
import type { Accent } from "#lib/content/colours/accent.ts";
import type { ShownText } from "#lib/content/localized-text.ts";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import type { Listing } from "#lib/views/listing.ts";
import { Paging } from "./paging.tsx";
import { Years } from "./years.tsx";

interface Props {
  title: string;
  /** The language of the title, where it is not the page's. */
  lang?: Locale | undefined;
  description?: ShownText | undefined;
  listing: Listing;
  locale: Locale;
  accent?: Accent | undefined;
  /** Where the feeds of this list are explained. */
  follow: string;
}

/** A list of articles with its title. */
export function ListingPage({ title, lang, description, listing, locale, accent, follow }: Props) {
  const t = useTranslations("list");
  const feeds = useTranslations("feeds");
  const { page } = listing;
  return (
    <div className="listing" data-accent={accent}>
      <header className="listing-header">
        <h1 {...foreign(lang ?? locale, locale)}>
          {page === undefined ? title : t("pageTitle", { title, page: String(page) })}
        </h1>
        {description !== undefined && (
          <p className="listing-description" {...foreign(description.lang ?? locale, locale)}>
            {description.text}
          </p>
        )}
        <p className="listing-follow">
          <a href={follow}>{feeds("follow")}</a>
        </p>
      </header>
      {listing.cards.length === 0 && <p className="empty">{t("empty")}</p>}
      <Years cards={listing.cards} locale={locale} />
      <Paging listing={listing} />
    </div>
  );
}
