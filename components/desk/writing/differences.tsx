import { useTranslations } from "next-intl";
import { type Part, rowOf } from "#lib/diff/side-by-side.ts";
import { diffWords } from "#lib/diff/word-diff.ts";

interface Props {
  ours: string;
  theirs: string;
  /** What the two are called. */
  labels: { readonly ours: string; readonly theirs: string };
  lang: string | undefined;
}

/** Two versions of a passage, word by word. */
export function Differences({ ours, theirs, labels, lang }: Props) {
  const t = useTranslations("desk.writing.conflict");
  const { before, after } = rowOf({ runs: diffWords(theirs, ours) });
  const side = (label: string, parts: readonly Part[] = [], Mark: "del" | "ins") => (
    <div>
      <p className="desk-place">{label}</p>
      <div className="desk-version" lang={lang} dir="auto">
        {parts.length === 0 ? <em>{t("nothing")}</em> : null}
        {parts.map(({ text, differs }, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered.
          differs ? <Mark key={index}>{text}</Mark> : text,
        )}
      </div>
    </div>
  );
  return (
    <div className="desk-versions">
      {side(labels.ours, after, "ins")}
      {side(labels.theirs, before, "del")}
    </div>
  );
}
