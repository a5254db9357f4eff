import { useTranslations } from "next-intl";
import { directionOf, type Locale, ownName } from "#lib/i18n/locales.ts";
import type { LanguageChoice } from "#lib/views/alternates.ts";

interface Props {
  locale: Locale;
  others: readonly LanguageChoice[];
}

/** The site's other languages, each in its own words: one word for one, a list that opens for more. */
export function LanguageSwitch({ locale, others }: Props) {
  const t = useTranslations("nav");
  const [only, ...more] = others;
  if (only === undefined) return null;
  if (more.length === 0) return <LanguageLink choice={only} />;
  return (
    <details className="languages">
      <link rel="stylesheet" href="/assets/languages.css" precedence="site" />
      <summary>
        <span className="visually-hidden">{t("language")} </span>
        {ownName(locale)}
      </summary>
      <ul>
        {others.map((choice) => (
          <li key={choice.locale}>
            <LanguageLink choice={choice} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function LanguageLink({ choice: { locale, name, url } }: { choice: LanguageChoice }) {
  return (
    <a href={url} hrefLang={locale} lang={locale} dir={directionOf(locale)}>
      {name}
    </a>
  );
}
