import { useTranslations } from "next-intl";
import { AccentStyle } from "#components/layout/accent-style.tsx";
import { directionOf } from "#lib/i18n/locales.ts";
import type { ThemeLink } from "#lib/views/navigation.ts";

/** The themes of an article, each in its colour. */
export function ThemeLabels({ themes }: { themes: readonly ThemeLink[] }) {
  const t = useTranslations("article");
  if (themes.length === 0) return null;
  return (
    <ul className="theme-labels" aria-label={t("themes")}>
      {themes.map(({ key, text, url, accent, lang }) => (
        <li key={key} data-accent={accent}>
          <AccentStyle accent={accent} />
          <a href={url} {...(lang && { lang, dir: directionOf(lang) })}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
