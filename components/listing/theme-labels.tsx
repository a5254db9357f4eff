import { useTranslations } from "next-intl";
import type { ThemeLink } from "#lib/views/navigation.ts";

/** The themes of an article, each in its colour. */
export function ThemeLabels({ themes }: { themes: readonly ThemeLink[] }) {
  const t = useTranslations("article");
  if (themes.length === 0) return null;
  return (
    <ul className="theme-labels" aria-label={t("themes")}>
      {themes.map(({ key, text, url, accent }) => (
        <li key={key} data-accent={accent}>
          <a href={url}>{text}</a>
        </li>
      ))}
    </ul>
  );
}
