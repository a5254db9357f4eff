import { textName } from "../../content/text-names.ts";
import { openSource, type SourceText } from "../source-text/source-text.ts";
import { controlId, plainText, sideOf } from "./control.ts";
import { controlsOf } from "./controls-of.ts";
import type { Typed } from "./write-controls.ts";
import type { ShownControl, WritingFile } from "./writing.ts";

/** A file that is not there yet: room for its fields, where it has some. */
export function emptyFile(path: string): SourceText {
  const source = openSource(Buffer.from(path.endsWith(".mdx") ? "---\n---\n" : ""), path);
  if ("rule" in source) throw new Error(`${path} can't be begun: ${source.rule}`);
  return source;
}

/** What every language of a work says alike; a new one is a draft until somebody says otherwise. */
const shared = [
  ...["date", "until", "themes", "authors", "kind", "series", "pinned", "cover"],
  ...["menu", "order"],
];

/** The language that a text's file is named after. */
export const languageOf = (path: string) => textName(path)?.name;

/** A file that is missing, with its form. */
export function newFile(path: string, others: readonly WritingFile[]): WritingFile {
  return {
    ...{ path, locale: languageOf(path), base: undefined, text: "" },
    controls: firstControls(path, others),
    ...{ problem: undefined, differs: false, moved: false },
  };
}

/** The form of a language that is missing, with what the others say for all. */
function firstControls(path: string, others: readonly WritingFile[]): readonly ShownControl[] {
  return controlsOf(emptyFile(path)).map((control) => {
    if (control.name === "draft") return { ...control, value: "true" };
    if (!shared.includes(control.name)) return control;
    const alike = others
      .flatMap(({ controls }) => controls)
      .find(({ name, kind, value }) => name === control.name && kind === control.kind && value);
    return { ...control, value: alike?.value ?? "" };
  });
}

/** Whether anything was typed into the form of a missing language besides what stood in it. */
export function isBegun(path: string, typed: Typed): boolean {
  return controlsOf(emptyFile(path)).some(
    (control) =>
      control.name !== "draft" &&
      !shared.includes(control.name) &&
      plainText(typed(control) ?? "").trim() !== "",
  );
}

/** What a form says, by how it names each part of a file. */
export function typedInto(path: string, form: URLSearchParams): Typed {
  return (control) => {
    const id = controlId(path, control);
    // What somebody else wrote is there already.
    if (form.get(sideOf(id)) === "theirs") return undefined;
    const typed = form.get(id);
    // A box that is not ticked is not sent.
    return control.kind === "flag" ? (typed ?? "") : (typed ?? undefined);
  };
}
