import type { ParsedFile } from "../article.ts";
import { error, type Problem } from "../problem.ts";
import type { Entry, Source } from "../source/source.ts";
import { damaged } from "./file-fault.ts";
import { extensionOf } from "./file-types.ts";
import { readPdf } from "./read-pdf.ts";
import { faultProblem, validateFile } from "./validate-file.ts";

/** What a file beside a text gives, and whether it would give the same another time. */
interface ReadDocument {
  readonly file: ParsedFile;
  readonly kept: boolean;
}

/** Judges a file beside a text and, of a PDF that is good, notes its pages and its words. */
export async function readDocument(
  entry: Entry,
  source: Pick<Source, "open">,
): Promise<ReadDocument> {
  const open = await source.open(entry);
  try {
    const problem = await validateFile(entry, open);
    if (problem !== undefined) return refused(problem);
    if (extensionOf(entry.path) !== "pdf") return { file: { parsed: good, body: "" }, kept: true };
    const contents = await readPdf(open);
    if (contents === undefined) return { file: { parsed: good, body: "" }, kept: false };
    if (contents === "locked") return refused(error(entry.path, "locked-document"));
    if (contents === "damaged") return refused(faultProblem(entry, damaged));
    const { pages, scripted, text } = contents;
    const document = { pages, scripted, worded: text !== "" };
    return {
      file: { parsed: { ...good, document }, body: "", plain: { headings: "", text } },
      kept: true,
    };
  } finally {
    await open.close();
  }
}

const good = { problems: [] };

const refused = (problem: Problem): ReadDocument => ({
  file: { parsed: { problems: [problem] }, body: "" },
  kept: true,
});
