import { useTranslations } from "next-intl";
import type { FieldRow } from "#lib/preview/differences.ts";
import type { Row, Stretch } from "#lib/preview/words.ts";

interface Props {
  caption: string;
  rows: readonly (Row | FieldRow)[];
  /** The language of the texts. */
  lang: string;
}

/** Two versions side by side, on a phone one below the other, with the words that differ. */
export function DifferenceTable({ caption, rows, lang }: Props) {
  const t = useTranslations("review");
  const fields = rows.some((row) => "field" in row);
  return (
    <table className="differences">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {fields && <th scope="col">{t("field")}</th>}
          <th scope="col">{t("before")}</th>
          <th scope="col">{t("after")}</th>
        </tr>
      </thead>
      <tbody>
        {folded(rows).map((row, index) =>
          "unchanged" in row ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered.
            <tr key={index} className="differences-same">
              <td colSpan={fields ? 3 : 2}>{t("unchanged", { count: row.unchanged })}</td>
            </tr>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered.
            <tr key={index} data-same={row.same || undefined}>
              {"field" in row && (
                <th scope="row">
                  <code>{row.field}</code>
                </th>
              )}
              <Side stretches={row.before} mark="del" label={t("before")} lang={lang} />
              <Side stretches={row.after} mark="ins" label={t("after")} lang={lang} />
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

interface SideProps {
  stretches: readonly Stretch[] | undefined;
  mark: "del" | "ins";
  label: string;
  lang: string;
}

function Side({ stretches, mark: Mark, label, lang }: SideProps) {
  return (
    <td data-side={Mark}>
      {stretches !== undefined && (
        <>
          <span className="differences-label">{label}</span>
          <span lang={lang}>
            {stretches.map(({ text, differs }, index) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered.
              differs ? <Mark key={index}>{text}</Mark> : text,
            )}
          </span>
        </>
      )}
    </td>
  );
}

/** Beyond the paragraphs next to a change, those that stayed are counted and not shown. */
function folded(rows: readonly (Row | FieldRow)[]) {
  const near = rows.map((_, index) => rows.slice(Math.max(0, index - 1), index + 2).some(differs));
  const shown: (Row | FieldRow | { unchanged: number })[] = [];
  for (const [index, row] of rows.entries()) {
    const last = shown.at(-1);
    if (near[index]) shown.push(row);
    else if (last !== undefined && "unchanged" in last) last.unchanged += 1;
    else shown.push({ unchanged: 1 });
  }
  return shown;
}

const differs = (row: Row) => !row.same;
