import { useTranslations } from "next-intl";
import type { Locale } from "#lib/i18n/locales.ts";
import type { ThemeLink } from "#lib/views/navigation.ts";
import { MenuLinks } from "./menu-links.tsx";

interface Props {
  themes: readonly ThemeLink[];
  locale: Locale;
  current: string;
}

/** So many stand in one row of a phone. */
const few = 3;

/** More than these fill the first screen of a desktop too. */
const many = 12;

/**
 * The themes in the masthead. More than a few are folded on a phone, where they would fill the rows
 * above the first headline; a great many everywhere.
 */
export function ThemeLinks({ themes, locale, current }: Props) {
  const t = useTranslations("nav");
  const links = <MenuLinks links={themes} locale={locale} current={current} />;
  if (themes.length <= few) return links;
  return (
    <li>
      <details className={themes.length > many ? undefined : "folded"}>
        <summary>{t("themes")}</summary>
        <ul>{links}</ul>
      </details>
    </li>
  );
}
