import { useTranslations } from "next-intl";
import { sentenceFor } from "#lib/checks/sentences/sentence-for.ts";
import type { Edition } from "#lib/content/edition.ts";
import { knownKeys } from "#lib/content/known-keys.ts";
import { keyFields } from "#lib/content/published-articles.ts";
import { controlId, sideOf } from "#lib/desk/writing/control.ts";
import type { ShownControl, WritingFile } from "#lib/desk/writing/writing.ts";
import type { Field } from "#lib/handbook/fields.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { Differences } from "./differences.tsx";
import { Typed } from "./typed.tsx";

interface Props {
  control: ShownControl;
  id: string;
  /** What the handbook says of the field. */
  told: Field | undefined;
  file: WritingFile;
  edition: Edition;
  locale: Locale;
}

/** A field or a text to be written, with what it is for and what is wrong with it. */
export function ControlField({ control, id, told, file, edition, locale }: Props) {
  const t = useTranslations("desk.writing");
  const { name, kind, value, theirs, unwritable } = control;
  const page = editorLanguageFor(locale);
  const keys = kind === "keys" || kind === "line" ? keysFor(edition, name) : [];
  const form = kind === "line" && keys.length === 0 ? told?.form : undefined;
  const hints = [
    told?.purpose,
    kind === "yaml" ? t("yaml") : form && t("form", { form }),
    keys.length > 0 && t(kind === "keys" ? "keys" : "key", { keys: keys.join(", ") }),
  ].filter((hint) => typeof hint === "string" && hint !== "" && name !== "title");
  const isText = kind === "body" || kind === "file";
  const known = namedFields.find((each) => each === name);
  const label = isText ? t(kind) : known === undefined ? name : t(`fields.${known}`);
  const formName = controlId(file.path, control);
  return (
    <div className="desk-field" data-kind={kind}>
      <label htmlFor={id} id={`${id}-label`}>
        {label}
      </label>
      <Typed
        control={control}
        id={id}
        name={formName}
        lang={file.locale}
        describedBy={[
          ...(hints.length > 0 ? [`${id}-hint`] : []),
          ...(unwritable === undefined ? [] : [`${id}-problem`]),
        ]}
      />
      {hints.length > 0 && (
        <p className="desk-hint" id={`${id}-hint`}>
          {hints.join(" ")}
        </p>
      )}
      {unwritable !== undefined && (
        <p className="desk-problem" id={`${id}-problem`}>
          {unwritable.problem === undefined
            ? t("unwritable")
            : `${t("place", { line: unwritable.problem.line, column: unwritable.problem.column })} ${sentenceFor(unwritable.problem, page)}`}
        </p>
      )}
      {theirs !== undefined && (
        <fieldset className="desk-theirs">
          <legend>{t("theirs")}</legend>
          <Differences
            ours={value}
            theirs={theirs}
            labels={{ ours: t("yours"), theirs: t("other") }}
            lang={file.locale}
          />
          <label>
            <input type="radio" name={sideOf(formName)} value="ours" defaultChecked />
            <span>{t("keepMine")}</span>
          </label>
          <label>
            <input type="radio" name={sideOf(formName)} value="theirs" />
            <span>{t("takeTheirs")}</span>
          </label>
        </fieldset>
      )}
    </div>
  );
}

/** Those that have a name besides the one that they have in the file. */
const namedFields = [
  ...(["title", "slug", "date", "until", "updated", "changes", "summary", "themes"] as const),
  ...(["authors", "kind", "series", "pinned", "cover", "coverAlt"] as const),
  ...(["draft", "withdrawn", "sources"] as const),
  ...(["menu", "order"] as const),
] as const;

/** The keys among which those of an article's field are. */
function keysFor({ catalogue }: Edition, name: string): readonly string[] {
  const field = keyFields.find((each) => each === name);
  return field === undefined ? [] : [...(knownKeys(catalogue.settings)[field] ?? [])];
}
