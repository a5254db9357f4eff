import type { ShownControl } from "#lib/desk/writing/writing.ts";
import { knownLanguage } from "#lib/i18n/language-of.ts";
import { directionOf, type Locale } from "#lib/i18n/locales.ts";

interface Props {
  control: ShownControl;
  id: string;
  name: string;
  lang: Locale | undefined;
  describedBy: readonly string[];
}

/** So many lines a text has room for where a browser can't make it grow. */
const rows = { text: 3, yaml: 4, body: 24, file: 24 };

/** Where somebody types. */
export function Typed({ control, id, name, lang, describedBy }: Props) {
  const { kind, value, options, unwritable } = control;
  const common = {
    id,
    name,
    "aria-describedby": describedBy.length > 0 ? describedBy.join(" ") : undefined,
    "aria-invalid": unwritable === undefined ? undefined : true,
  };
  const isCode = kind === "yaml" || kind === "file";
  if (kind === "flag") {
    return <input {...common} type="checkbox" value="true" defaultChecked={value === "true"} />;
  }
  if (kind === "choice") {
    return (
      <select {...common} defaultValue={value}>
        {["", ...options].map((option) => (
          <option key={option} value={option}>
            {option === "" ? "—" : option}
          </option>
        ))}
      </select>
    );
  }
  const isWords = kind === "body" || kind === "text" || control.name === "title";
  const words = { lang: isWords ? lang : undefined, dir: "auto", spellCheck: isWords };
  return kind === "line" || kind === "keys" ? (
    <input {...common} {...words} type="text" defaultValue={value} autoComplete="off" />
  ) : (
    <textarea
      {...common}
      {...words}
      {...(kind === "body" && lang !== undefined && forEditor(lang))}
      defaultValue={value}
      rows={rows[kind]}
      className={isCode ? "desk-code" : undefined}
    />
  );
}

/** What the script's editor, which takes the field's place, has to know of a text's language. */
function forEditor(lang: Locale) {
  const quotes = knownLanguage(lang)?.quotes;
  return { "data-dir": directionOf(lang), "data-quotes": quotes && JSON.stringify(quotes) };
}
