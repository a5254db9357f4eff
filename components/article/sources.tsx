import { useTranslations } from "next-intl";
import type { WrittenText } from "#lib/content/written-text.ts";
import { runsOtherWay } from "#lib/i18n/isolated.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Where the facts come from. */
export function Sources({ text: { sources }, locale }: { text: WrittenText; locale: Locale }) {
  const t = useTranslations("article");
  if (sources === undefined || sources.length === 0) return null;
  const links = sources.map((each) =>
    typeof each === "string" ? { url: each, title: each } : each,
  );
  return (
    <section className="after-text" aria-labelledby="sources-title">
      <h2 id="sources-title">{t("sources")}</h2>
      <ul>
        {links.map(({ url, title }) => (
          <li key={url}>
            <a href={url} rel="external" dir={runsOtherWay(title, locale) ? "auto" : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
