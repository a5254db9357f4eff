import { useLocale, useTranslations } from "next-intl";
import { fold } from "#lib/diff/fold.ts";
import type { Part, Row } from "#lib/diff/side-by-side.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { foreign } from "#lib/i18n/locales.ts";
import type { FieldRow } from "#lib/review/text-diff.ts";

interface Props {
  caption: string;
  rows: readonly (Row | FieldRow)[];
  /** The language of the texts. */
  lang: string;
  /** What the two are called, where they are not what is live and what is reviewed. */
  labels?: { readonly before: string; readonly after: string };
}

/** Two versions side by side, on a phone one below the other, with the words that differ. */
export function DifferenceTable({ caption, rows, lang, labels }: Props) {
  const t = useTranslations("review");
  const { before, after } = labels ?? { before: t("before"), after: t("after") };
  const fields = rows.some((row) => "field" in row);
  return (
    <table className="differences">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {fields && <th scope="col">{t("field")}</th>}
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {fold(rows, differs).map(({ folded, passages }, index) =>
          folded ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered.
            <tr key={index} className="differences-same">
              <td colSpan={fields ? 3 : 2}>{t("unchanged", { count: passages.length })}</td>
            </tr>
          ) : (
            passages.map((row, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered.
              <tr key={`${index}.${place}`} data-same={row.same || undefined}>
                {"field" in row && (
                  <th scope="row">
                    <code>{row.field}</code>
                  </th>
                )}
                <Side parts={row.before} mark="del" label={before} lang={lang} />
                <Side parts={row.after} mark="ins" label={after} lang={lang} />
              </tr>
            ))
          ),
        )}
      </tbody>
    </table>
  );
}

interface SideProps {
  parts: readonly Part[] | undefined;
  mark: "del" | "ins";
  label: string;
  lang: string;
}

function Side({ parts, mark: Mark, label, lang }: SideProps) {
  const around = editorLanguageFor(useLocale());
  return (
    <td data-side={Mark}>
      {parts !== undefined && (
        <>
          <span className="differences-label">{label}</span>
          <span {...foreign(lang, around)}>
            {parts.map(({ text, differs }, index) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered.
              differs ? <Mark key={index}>{text}</Mark> : text,
            )}
          </span>
        </>
      )}
    </td>
  );
}

const differs = (row: Row) => !row.same;
