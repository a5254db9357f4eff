import { useTranslations } from "next-intl";
import type { Locale } from "#lib/i18n/locales.ts";
import { searchUrl, suggestUrl } from "#lib/i18n/urls.ts";
import type { Choice, SearchPage } from "#lib/views/search.ts";
import { longestQuery } from "#lib/views/search-request.ts";

interface Props {
  page: SearchPage;
  locale: Locale;
  /** Whether there is a server to propose titles as one types; only with scripts. */
  proposes?: boolean;
}

/** A plain form. */
export function SearchForm({ page, locale, proposes = true }: Props) {
  const t = useTranslations("search");
  const { fields, themes, kinds, years } = page;
  const field = (
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
  );
  return (
    <search aria-label={t("form")}>
      <form className="search-form" action={searchUrl(locale)}>
        <label className="search-label" htmlFor="search-query">
          {t("label")}
        </label>
        {proposes ? (
          <search-suggestions
            class="search-field"
            url={suggestUrl(locale)}
            label={t("suggestions")}
            none={t("noSuggestion")}
            one={t("oneSuggestion")}
            some={t("someSuggestions")}
          >
            {field}
          </search-suggestions>
        ) : (
          <div className="search-field">{field}</div>
        )}
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
          {kinds.length > 0 && (
            <Filter
              name="kind"
              all={t("allKinds")}
              label={t("kind")}
              choices={kinds}
              now={fields.kind}
            />
          )}
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
