import { useTranslations } from "next-intl";
import type { Locale } from "#lib/i18n/locales.ts";
import { articlesUrl, homeUrl, matchesId, searchUrl } from "#lib/i18n/urls.ts";
import type { Link } from "#lib/views/navigation.ts";
import { longestQuery } from "#lib/views/search-request.ts";

interface Props {
  /** What was probably meant; an empty list is left open for the server to fill. */
  matches?: readonly Link[] | undefined;
  locale: Locale;
}

/** An address that leads nowhere, and ways on. */
export function Missing({ matches, locale }: Props) {
  const t = useTranslations("missing");
  const search = useTranslations("search");
  return (
    <div className="notice-page">
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      {matches && (
        <section id={matchesId}>
          <h2>{t("matches")}</h2>
          <ul>
            {matches.map(({ url, text }) => (
              <li key={url}>
                <a href={url}>{text}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <search>
        <form action={searchUrl(locale)}>
          <label>
            {search("label")}
            <input type="search" name="q" dir="auto" maxLength={longestQuery} />
          </label>
          <button type="submit">{search("submit")}</button>
        </form>
      </search>
      <section>
        <h2>{t("ways")}</h2>
        <ul>
          <li>
            <a href={homeUrl(locale)}>{t("home")}</a>
          </li>
          <li>
            <a href={articlesUrl(locale)}>{t("articles")}</a>
          </li>
        </ul>
      </section>
    </div>
  );
}
