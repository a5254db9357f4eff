import { useTranslations } from "next-intl";
import type { Locale } from "#lib/i18n/locales.ts";
import { articlesUrl, homeUrl } from "#lib/i18n/urls.ts";
import type { Link } from "#lib/pages/navigation.ts";

/** An address that leads nowhere, and ways on. */
export function Missing({ matches, locale }: { matches: readonly Link[]; locale: Locale }) {
  const t = useTranslations("missing");
  return (
    <div className="notice-page">
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      {matches.length > 0 && <Ways title={t("matches")} links={matches} />}
      <Ways
        title={t("ways")}
        links={[
          { text: t("home"), url: homeUrl(locale) },
          { text: t("articles"), url: articlesUrl(locale) },
        ]}
      />
    </div>
  );
}

function Ways({ title, links }: { title: string; links: readonly Link[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {links.map(({ text, url }) => (
          <li key={url}>
            <a href={url}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
