import { useLocale, useTranslations } from "next-intl";
import { foreign } from "#lib/i18n/locales.ts";
import type { Citation } from "#lib/views/citation.ts";

interface Props {
  citation: Citation;
  permalink: string;
  /** The article's language, in which it is cited. */
  lang: string;
}

/** How to cite the article, and the address that stays. */
export function Cite({ citation, permalink, lang }: Props) {
  const t = useTranslations("article");
  return (
    <section className="cite" aria-labelledby="cite-title">
      <h2 id="cite-title">{t("cite")}</h2>
      <dl>
        <dt>{t("citePlain")}</dt>
        <dd>
          <p id="cite-plain" {...foreign(lang, useLocale())}>
            {citation.plain}
          </p>
          <CopyButton from="cite-plain" />
        </dd>
        <dt>{t("permalink")}</dt>
        <dd>
          <a href={permalink}>{permalink}</a>
        </dd>
      </dl>
      <details>
        <summary>{t("citeBibtex")}</summary>
        <pre id="cite-bibtex">{citation.bibtex}</pre>
        <CopyButton from="cite-bibtex" />
      </details>
    </section>
  );
}

function CopyButton({ from }: { from: string }) {
  const t = useTranslations("article");
  return (
    <copy-text from={from} done={t("copiedText")} hidden>
      <button type="button" aria-describedby={from}>
        {t("copy")}
      </button>
    </copy-text>
  );
}
