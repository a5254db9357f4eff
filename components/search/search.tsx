import { useTranslations } from "next-intl";
import { Sentence } from "#components/layout/sentence.tsx";
import { isolated, runsOtherWay } from "#lib/i18n/isolated.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { articlesUrl, homeUrl, searchUrl } from "#lib/i18n/urls.ts";
import type { Results, SearchPage } from "#lib/views/search.ts";
import { Result } from "./result.tsx";
import { SearchForm } from "./search-form.tsx";

interface Props {
  page: SearchPage;
  locale: Locale;
}

/** The search: its form, and what was found. */
export function Search({ page, locale }: Props) {
  const t = useTranslations("search");
  const { problem, results } = page;
  return (
    <div className="search">
      <h1>{t("title")}</h1>
      {problem !== undefined && (
        <div className="search-problem">
          <h2>{t("problem")}</h2>
          <p>{t(`problems.${problem}`)}</p>
        </div>
      )}
      <SearchForm page={page} locale={locale} />
      {results !== undefined && <Found results={results} page={page} locale={locale} />}
      {(results?.total ?? 0) === 0 && <WaysOn page={page} locale={locale} />}
      <script src="/assets/search.js" type="module" async={false} />
    </div>
  );
}

function Found({ results, page, locale }: Props & { results: Results }) {
  const t = useTranslations("search");
  const { total, hits, corrections, previous, next } = results;
  const count = total === 0 ? t("none") : t("count", { count: total });
  return (
    <section className="search-results" aria-labelledby="search-count">
      <h2 id="search-count">{results.common ? t("common") : count}</h2>
      {results.common && <p>{t("commonText")}</p>}
      {!results.whole && <p className="search-note">{t("incomplete")}</p>}
      {corrections.map(({ typed, meant }) => (
        <p className="search-note" key={typed}>
          {t.rich("corrected", {
            typed: () => <Sentence>{isolated(typed, locale)}</Sentence>,
            meant: () => (
              <a
                href={searchUrl(locale, { ...page.fields, q: meant, page: undefined })}
                dir={runsOtherWay(meant, locale) ? "auto" : undefined}
              >
                {meant}
              </a>
            ),
          })}
        </p>
      ))}
      {results.partial && total > 0 && <p className="search-note">{t("partial")}</p>}
      {hits.map((hit) => (
        <Result key={hit.key} hit={hit} locale={locale} />
      ))}
      {results.pages > 1 && (
        <nav className="paging" aria-label={t("paging")}>
          {previous !== undefined && (
            <a href={previous} rel="prev">
              {t("previous")}
            </a>
          )}
          <span>{t("page", { page: String(results.page), pages: String(results.pages) })}</span>
          {next !== undefined && (
            <a href={next} rel="next">
              {t("next")}
            </a>
          )}
        </nav>
      )}
    </section>
  );
}

/** Where to go from a search that found nothing, or that was not made yet. */
export function WaysOn({ page, locale }: Props) {
  const t = useTranslations("search");
  const { q, theme, kind, year } = page.fields;
  const filtered = q !== "" && (theme || kind || year);
  return (
    <section className="search-ways">
      <h2>{t("ways")}</h2>
      <ul>
        {filtered && (
          <li>
            <a href={searchUrl(locale, { q })}>{t("withoutFilters")}</a>
          </li>
        )}
        <li>
          <a href={articlesUrl(locale)}>{t("articles")}</a>
        </li>
        <li>
          <a href={homeUrl(locale)}>{t("home")}</a>
        </li>
      </ul>
    </section>
  );
}
