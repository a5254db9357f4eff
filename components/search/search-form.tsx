import { useTranslations } from "next-intl";
import type { Locale } from "#lib/i18n/locales.ts";
import { searchUrl, suggestUrl } from "#lib/i18n/urls.ts";
import type { Choice, SearchPage } from "#lib/views/search.ts";
import { longestQuery } from "#lib/views/search-request.ts";

interface Props {
  page: SearchPage;
  locale: Locale;
}

/** A plain form; with scripts, titles are proposed as one types. */
export function SearchForm({ page, locale }: Props) {
  const t = useTranslations("search");
  const { fields, themes, years } = page;
  return (
    <search aria-label={t("form")}>
      <form className="search-form" action={searchUrl(locale)}>
        <label className="search-label" htmlFor="search-query">
          {t("label")}
        </label>
        <search-suggestions
          class="search-field"
          url={suggestUrl(locale)}
          label={t("suggestions")}
          none={t("noSuggestion")}
          one={t("oneSuggestion")}
          some={t("someSuggestions")}
        >
          <input
            id="search-query"
            type="search"
            name="q"
            dir="auto"
            defaultValue={fields.q}
            maxLength={longestQuery}
            autoComplete="off"
            aria-describedby="search-hint"
          />
        </search-suggestions>
        <p className="search-hint" id="search-hint">
          {t("hint")}
        </p>
        <div className="search-filters">
          <Filter
            name="theme"
            all={t("allThemes")}
            label={t("theme")}
            choices={themes}
            now={fields.theme}
          />
          <Filter
            name="year"
            all={t("allYears")}
            label={t("year")}
            choices={years}
            now={fields.year}
          />
          <button type="submit">{t("submit")}</button>
        </div>
      </form>
    </search>
  );
}

interface FilterProps {
  name: string;
  label: string;
  all: string;
  choices: readonly Choice[];
  now: string | undefined;
}

function Filter({ name, label, all, choices, now }: FilterProps) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={now}>
        <option value="">{all}</option>
        {choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
