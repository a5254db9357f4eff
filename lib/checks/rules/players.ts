import { visit } from "unist-util-visit";
import { pathBeside } from "../../content/assets.ts";
import { literalProps } from "../../content/body/props.ts";
import { assetIn } from "../../content/catalogue.ts";
import { fileType } from "../../content/files/file-types.ts";
import { type Position, type Problem, warning } from "../../content/problem.ts";
import { suggest } from "../../content/suggest.ts";
import { folderOf } from "../../content/text-names.ts";
import { type ArticleText, startOf } from "../article-text.ts";
import type { SiteRule } from "../checked-site.ts";
import { isElement, valuePlace } from "./images.ts";

/** A sound, a film, captions or a transcript that a text names. */
export interface PlayedFact extends Position {
  readonly name: string;
}

const named = ["src", "captions", "transcript"];

/** The files that a text's players need, each where its name stands. */
export function playedFiles(text: ArticleText): readonly PlayedFact[] {
  return players(text).flatMap(({ node, props }) =>
    named.flatMap((prop) => {
      const name = props[prop];
      return typeof name === "string" ? [{ name, ...valuePlace(text, node, prop) }] : [];
    }),
  );
}

/** The images that stand before a text's films. */
export function posters(text: ArticleText): readonly PlayedFact[] {
  return players(text).flatMap(({ node, props: { poster } }) =>
    typeof poster === "string" ? [{ name: poster, ...valuePlace(text, node, "poster") }] : [],
  );
}

/** Films without captions, and sounds without a text: what is said in them is lost on those who do not hear. */
export function unheard(text: ArticleText): Problem[] {
  return players(text).flatMap(({ node, props }) => {
    const at = text.at(startOf(node));
    if (node.name === "Video" && props.captions === undefined) {
      return [warning(text.file, "missing-captions", at)];
    }
    const heard = node.name === "Audio" && props.transcript === undefined;
    return heard ? [warning(text.file, "missing-transcript", at)] : [];
  });
}

/** What is to be played, or read beside it, is in the text's folder. */
export const playedFilesAreThere: SiteRule = ({ file }, { played }, { catalogue }) =>
  played.flatMap(({ name, line, column }) => {
    const folder = folderOf(file);
    // It is there, and an error already says why it is not shown.
    if (catalogue.refused.has(pathBeside(catalogue, folder, name) ?? "")) return [];
    if (assetIn(catalogue, folder, name) !== undefined) return [];
    const beside = [...catalogue.entries.keys()]
      .filter((path) => path.startsWith(`${folder}/`) && fileType(path) !== undefined)
      .map((path) => path.slice(folder.length + 1));
    const meant = suggest(name, beside);
    return [warning(file, "missing-file", { line, column }, { name }, meant)];
  });

function players(text: ArticleText) {
  const found: {
    node: Parameters<typeof literalProps>[0];
    props: Record<string, string | true>;
  }[] = [];
  visit(text.tree, (node) => {
    if (!isElement(node) || !/^(?:Video|Audio)$/.test(node.name ?? "")) return;
    found.push({ node, props: literalProps(node) });
  });
  return found;
}
