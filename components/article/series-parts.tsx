import { useTranslations } from "next-intl";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import type { SeriesPart } from "#lib/views/series.ts";
import type { Teaser } from "#lib/views/teaser.ts";

interface Props {
  part: SeriesPart | undefined;
  locale: Locale;
}

/** The parts of its series before and after an article: what a reader of one goes on to. */
export function SeriesParts({ part, locale }: Props) {
  const t = useTranslations("series");
  const { previous, next } = part ?? {};
  if (previous === undefined && next === undefined) return null;
  const item = (name: "previous" | "next", { url, text, locale: lang }: Teaser) => (
    <li>
      <span>{t(name)}</span>{" "}
      <a href={url} rel={name === "next" ? "next" : "prev"} {...foreign(lang, locale)}>
        {text}
      </a>
    </li>
  );
  return (
    <nav className="series-parts" aria-labelledby="series-title">
      <h2 id="series-title">{t("heading")}</h2>
      <ul>
        {next && item("next", next)}
        {previous && item("previous", previous)}
      </ul>
    </nav>
  );
}
