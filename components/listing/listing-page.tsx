import { useTranslations } from "next-intl";
import { Picture } from "#components/article/picture.tsx";
import { Sentence } from "#components/layout/sentence.tsx";
import type { Accent } from "#lib/content/colours/accent.ts";
import type { ShownText } from "#lib/content/localized-text.ts";
import { isolated } from "#lib/i18n/isolated.ts";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import type { ArticleImage } from "#lib/request/article-image.ts";
import type { Card } from "#lib/views/card.ts";
import type { Listing } from "#lib/views/listing.ts";
import type { Link } from "#lib/views/navigation.ts";
import { Paging } from "./paging.tsx";
import { Pinned } from "./pinned.tsx";
import { Years } from "./years.tsx";

interface Props {
  title: string;
  /** The language of the title, where it is not the page's. */
  lang?: Locale | undefined;
  description?: ShownText | undefined;
  portrait?: ArticleImage | undefined;
  /** Other sites' pages of whom the list is. */
  elsewhere?: readonly Link[];
  /** What stands before the newest. */
  pinned?: readonly Card[];
  listing: Listing;
  locale: Locale;
  accent?: Accent | undefined;
  /** Where the feeds of this list are explained. */
  follow: string;
}

/** A list of articles with its title. */
export function ListingPage(props: Props) {
  const { title, lang, description, portrait, elsewhere = [], pinned = [], listing } = props;
  const { locale, accent, follow } = props;
  const t = useTranslations("list");
  const feeds = useTranslations("feeds");
  const { page } = listing;
  return (
    <div className="listing" data-accent={accent}>
      <header className="listing-header">
        {page === undefined ? (
          <h1 {...foreign(lang ?? locale, locale)}>{title}</h1>
        ) : (
          <h1>
            <Sentence>
              {t("pageTitle", { title: isolated(title, locale, lang), page: String(page) })}
            </Sentence>
          </h1>
        )}
        {portrait !== undefined && (
          <div className="portrait">
            <Picture image={portrait} alt="" sizes="8rem" />
          </div>
        )}
        {description !== undefined && (
          <p className="listing-description" {...foreign(description.lang ?? locale, locale)}>
            {description.text}
          </p>
        )}
        {elsewhere.length > 0 && (
          <ul className="listing-follow">
            {elsewhere.map(({ url, text }) => (
              <li key={url}>
                <a href={url} rel="me">
                  {text}
                </a>
              </li>
            ))}
          </ul>
        )}
        <p className="listing-follow">
          <a href={follow}>{feeds("follow")}</a>
        </p>
      </header>
      <Pinned cards={pinned} locale={locale} />
      {listing.cards.length + pinned.length === 0 && <p className="empty">{t("empty")}</p>}
      <Years cards={listing.cards} locale={locale} />
      <Paging listing={listing} />
    </div>
  );
}
