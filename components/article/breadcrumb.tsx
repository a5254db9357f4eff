import { useTranslations } from "next-intl";
import type { Link } from "#lib/views/navigation.ts";

/** The way from the home page to here. */
export function Breadcrumb({ links }: { links: readonly Link[] }) {
  const t = useTranslations("nav");
  return (
    <nav className="breadcrumb" aria-label={t("breadcrumb")}>
      <ol>
        {links.map(({ text, url }) => (
          <li key={url}>
            <a href={url}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
