import type { ParsedFile } from "../article.ts";
import { transcriptOf } from "../players/transcript.ts";
import { error, type Problem } from "../problem.ts";
import type { OpenFile } from "../source/open-file.ts";
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

/** Judges a file beside a text and, of one that is good, notes its pages and its words where it has any. */
export async function readDocument(
  entry: Entry,
  source: Pick<Source, "open">,
): Promise<ReadDocument> {
  const open = await source.open(entry);
  try {
    const problem = await validateFile(entry, open);
    if (problem !== undefined) return refused(problem);
    if (extensionOf(entry.path) !== "pdf") return { file: await spoken(entry, open), kept: true };
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

/** Of what is said in a sound or a film nobody reads more than a book's worth. */
const mostSpoken = 1024 * 1024;

/** A file that is good with its words, if it is what is said in a sound or a film. */
async function spoken({ path }: Entry, open: OpenFile): Promise<ParsedFile> {
  const isText = /^(?:txt|vtt)$/.test(extensionOf(path)) && open.size <= mostSpoken;
  if (!isText) return { parsed: good, body: "" };
  const words = transcriptOf(path, await open.read(0, open.size));
  const text = words.map((each) => [each.speaker, each.text].filter(Boolean).join(" ")).join(" ");
  const document = { worded: text !== "", scripted: false };
  return { parsed: { ...good, document }, body: "", plain: { headings: "", text } };
}

const good = { problems: [] };

const refused = (problem: Problem): ReadDocument => ({
  file: { parsed: { problems: [problem] }, body: "" },
  kept: true,
});
