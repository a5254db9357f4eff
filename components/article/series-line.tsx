import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import type { SeriesPart } from "#lib/views/series.ts";

interface Props {
  part: SeriesPart | undefined;
  locale: Locale;
}

/** Which part of its series an article is; of a part that stands alone, only which series. */
export function SeriesLine({ part, locale }: Props) {
  const t = useTranslations("series");
  if (part === undefined) return null;
  const { number, count, series } = part;
  const link = (name: ReactNode) => (
    <a href={series.url} {...foreign(series.lang ?? locale, locale)}>
      {name}
    </a>
  );
  return (
    <p className="series-line">
      <link rel="stylesheet" href="/assets/series.css" precedence="site" />
      {t.rich(count === 1 ? "alone" : "partOf", { number, count, name: series.text, link })}
    </p>
  );
}
