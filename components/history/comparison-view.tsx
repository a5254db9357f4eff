import { useTranslations } from "next-intl";
import { useClock } from "#components/listing/use-clock.ts";
import { hasChange } from "#lib/diff/passages.ts";
import { writtenInstant } from "#lib/i18n/format.ts";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import type { ComparisonPage } from "#lib/views/history-pages.ts";
import type { VersionEntry } from "#lib/views/versions.ts";
import { HistoryHeader } from "./history-header.tsx";
import { PassageView } from "./passage-view.tsx";

/** Two versions' differences, word by word: in words first, then in the text. */
export function ComparisonView({ page, locale }: { page: ComparisonPage; locale: Locale }) {
  const t = useTranslations("history");
  const { differences, older, newer, text } = page;
  const { wordsAdded: added, wordsRemoved: removed, stretches } = differences;
  const differs = stretches.some(({ passages }) => passages.some(hasChange));
  return (
    <div className="history">
      <HistoryHeader page={page} title={t("comparison")} locale={locale} />
      <div className="history-body">
        <p className="history-title" {...foreign(text.locale, locale)}>
          <a href={page.textUrl}>{page.title}</a>
        </p>
        <dl className="compared">
          <Compared name={t("older")} version={older} locale={locale} />
          <Compared name={t("newer")} version={newer} locale={locale} />
        </dl>
        <p className="compared-count">
          {differs ? t("summary", { added, removed }) : t("summaryNone")}
        </p>
        {differs && <p className="compared-legend">{t("legend")}</p>}
        <h2>{t("text")}</h2>
        <div className="differences">
          {stretches.map(({ folded, passages }, index) => {
            const shown = passages.map((passage, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: passages have no name but their place.
              <PassageView key={place} passage={passage} lang={text.locale} locale={locale} />
            ));
            const key = `${index}`;
            if (!folded) return <div key={key}>{shown}</div>;
            return (
              <details key={key}>
                <summary>{t("folded", { count: passages.length })}</summary>
                {shown}
              </details>
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface ComparedProps {
  name: string;
  version: VersionEntry;
  locale: Locale;
}

function Compared({ name, version, locale }: ComparedProps) {
  const t = useTranslations("history");
  const date = writtenInstant(version.from, locale, useClock());
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <a href={version.url}>{t("versionOf", { date })}</a> <small>{t(version.kind)}</small>
      </dd>
    </div>
  );
}
