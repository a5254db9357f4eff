/** How a part of a file is written in a form. */
export type ControlKind =
  /** One line; several of them. */
  | "line"
  | "text"
  /** Yes, or nothing. */
  | "flag"
  /** One of some words. */
  | "choice"
  /** Keys of another file, with commas between them. */
  | "keys"
  /** A field with parts of its own, or one whose value is not what it should be: as YAML. */
  | "yaml"
  /** All that stands below the fields; the whole file where its fields can't be read. */
  | "body"
  | "file";

/** A part of a file as a form has it. */
export interface Control {
  /** The name of the field; empty for a body or a file. */
  readonly name: string;
  readonly kind: ControlKind;
  readonly value: string;
  /** What a choice is among. */
  readonly options: readonly string[];
  readonly required: boolean;
}

/** A file as one text. */
export const wholeFile: Omit<Control, "value"> = {
  ...{ name: "", kind: "file", options: [], required: false },
};

/** What a form calls a part of a file. */
export function controlId(path: string, { kind, name }: Pick<Control, "kind" | "name">): string {
  return `${path}#${name === "" ? kind : `field.${name}`}`;
}

/** Under which name a form says whose version of a part is taken, where two people changed it. */
export const sideOf = (id: string) => `${id}.side`;

/** Under which name a form says at which blob a file was opened. */
export const baseId = (path: string) => `${path}#base`;

/**
 * A text as forms send it back: HTML takes away the first line end of a text, and sends each as two
 * signs. What differs by no more was not touched.
 */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/^\n+/, "");
}
