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
    <details className="cite">
      <summary>{t("cite")}</summary>
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
        <dt>{t("citeBibtex")}</dt>
        <dd>
          <pre id="cite-bibtex">{citation.bibtex}</pre>
          <CopyButton from="cite-bibtex" />
        </dd>
      </dl>
    </details>
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
