import { fileName } from "../../content/assets.ts";
import { type FileKind, fileType } from "../../content/files/file-types.ts";
import { isImageName } from "../../content/images/validate-image.ts";
import type { OpenedFile } from "../saving/saving.ts";

interface Showing {
  readonly component: "Figure" | "Document" | "Video" | "Audio";
  /** The prop that has words for it. */
  readonly asks: "alt" | "title";
  /** Whether it is not shown without them. */
  readonly required: boolean;
  /** What else is beside the text under the same name is given to this prop. */
  readonly companion?: { readonly prop: string; readonly ending: RegExp };
}

const byKind: Readonly<Record<Exclude<FileKind, "captions">, Showing>> = {
  document: { component: "Document", asks: "title", required: false },
  video: {
    ...{ component: "Video", asks: "title", required: true },
    companion: { prop: "captions", ending: /\.vtt$/i },
  },
  audio: {
    ...{ component: "Audio", asks: "title", required: true },
    companion: { prop: "transcript", ending: /\.(?:vtt|txt)$/i },
  },
};
const figure: Showing = { component: "Figure", asks: "alt", required: true };

/** What shows a file in a text, by its name; undefined for what is only named by something else. */
export function showingOf(path: string): Showing | undefined {
  if (isImageName(path)) return figure;
  const kind = fileType(path)?.kind;
  return kind === undefined || kind === "captions" ? undefined : byKind[kind];
}

/**
 * The line that shows a file in a text, with the words for it: what an image shows for those who do not
 * see it, else a title. `beside` names what else is there, such as a film's captions.
 */
export function fileMarkup(
  path: string,
  words: string,
  beside: readonly string[],
): string | undefined {
  const showing = showingOf(path);
  if (showing === undefined) return undefined;
  const { component, asks, required, companion } = showing;
  const plain = words.replace(/\s+/g, " ").trim();
  const other = companion && beside.find((name) => isCompanion(name, path, companion.ending));
  const props: readonly (readonly [string, string])[] = [
    ["src", fileName(path)],
    ...(companion && other !== undefined ? [[companion.prop, other] as const] : []),
    ...(required || plain !== "" ? [[asks, plain] as const] : []),
  ];
  const written = props.map(([name, value]) => `${name}="${attribute(value)}"`).join(" ");
  return `<${component} ${written} />`;
}

const attribute = (value: string) => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

function isCompanion(name: string, path: string, ending: RegExp): boolean {
  const stem = (of: string) => of.replace(/\.[^.]+$/, "").normalize("NFC");
  return ending.test(name) && stem(name) === stem(fileName(path));
}

/** What the files that are there now are called. */
export const besideNames = (files: readonly Pick<OpenedFile, "path" | "blob">[]) =>
  files.flatMap(({ path, blob }) => (blob === undefined ? [] : [fileName(path)]));

/** A text with that line at its end, in a paragraph of its own. */
export function withMarkup(text: string, markup: string): string {
  const above = text.trimEnd();
  return `${above === "" ? "" : `${above}\n\n`}${markup}\n`;
}
