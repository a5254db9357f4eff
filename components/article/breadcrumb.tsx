import { useLocale, useTranslations } from "next-intl";
import { foreign } from "#lib/i18n/locales.ts";
import type { Link } from "#lib/views/navigation.ts";

/** The way from the home page to here. */
export function Breadcrumb({ links }: { links: readonly Link[] }) {
  const t = useTranslations("nav");
  const locale = useLocale();
  return (
    <nav className="breadcrumb" aria-label={t("breadcrumb")}>
      <ol>
        {links.map(({ text, url, lang }) => (
          <li key={url}>
            <a href={url} {...foreign(lang ?? locale, locale)}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
