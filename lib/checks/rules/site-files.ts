import { pathBeside } from "../../content/assets.ts";
import { assetIn, type Catalogue, documentOf } from "../../content/catalogue.ts";
import { extensionOf } from "../../content/files/file-types.ts";
import { error, type Problem, warning } from "../../content/problem.ts";
import { suggest } from "../../content/suggest.ts";
import { folderOf } from "../../content/text-names.ts";
import type { SiteRule } from "../checked-site.ts";
import type { FileFact } from "./files.ts";

/** Fewer words beside a document do not say what is in it. */
const fewWords = 40;
const toBeRead = /^(?:pdf|od[tp]|docx|pptx)$/;

/** What opens everywhere, for whoever has something else. */
const kinds = "PDF, ODT, ODS, ODP, DOCX, XLSX, PPTX, CSV";

/** The files that a text gives to its readers are in its folder, of a kind that can be given, and not all it says. */
export const siteFiles: SiteRule = (article, facts, { catalogue }) => {
  const folder = folderOf(article.file);
  const problems = facts.files.flatMap((file) => judge(article.file, file, folder, catalogue));
  const document = facts.files.find(({ name }) => toBeRead.test(extensionOf(name)));
  if (document === undefined || facts.words >= fewWords || problems.length > 0) return problems;
  const { name, line, column } = document;
  return [warning(article.file, "document-only", { line, column }, { name })];
};

function judge(
  text: string,
  { name, served, line, column }: FileFact,
  folder: string,
  catalogue: Catalogue,
): Problem[] {
  const at = { line, column };
  const path = pathBeside(catalogue, folder, name);
  if (!served) {
    return path === undefined ? [] : [error(text, "unserved-file", at, { name, kinds })];
  }
  // It is there, and an error already says why it is not given.
  if (catalogue.refused.has(path ?? "")) return [];
  const entry = assetIn(catalogue, folder, name);
  if (entry === undefined) {
    const beside = namesIn(catalogue, folder);
    return [error(text, "missing-file", at, { name }, suggest(name, beside))];
  }
  if (documentOf(catalogue, entry)?.scripted !== true) return [];
  return [warning(text, "scripted-document", at, { name })];
}

const namesIn = ({ entries }: Catalogue, folder: string) =>
  [...entries.keys()]
    .filter((path) => path.startsWith(`${folder}/`) && !path.endsWith(".mdx"))
    .map((path) => path.slice(folder.length + 1));
