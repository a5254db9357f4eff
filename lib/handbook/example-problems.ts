import { checkSite } from "../checks/check-site.ts";
import { checkedSite } from "../checks/checked-site.ts";
import { analyseFile } from "../checks/file-analysis.ts";
import { localizedTexts } from "../checks/localized-texts.ts";
import type { RuleEntry } from "../checks/rules/rule-register.ts";
import { buildCatalogue } from "../content/build-catalogue.ts";
import { memoryStore } from "../content/parsed-store.ts";
import type { Problem } from "../content/problem.ts";
import { blobId, digestOf } from "../content/source/blob.ts";
import { fileInMemory } from "../content/source/open-file.ts";
import type { Entry, Source } from "../content/source/source.ts";
import type { EditorLanguage } from "../i18n/editor-languages.ts";
import { placed, type Texts } from "./example-site.ts";

/** After the dates of the examples. */
const now = Date.parse("2026-06-01");

/** What the checks say of a rule in an example's text, with its line in that text, from 1. */
export async function exampleProblems(
  { id, example }: RuleEntry,
  text: string,
  locale: EditorLanguage,
): Promise<Problem | undefined> {
  const { texts, line } = placed(example, text, locale);
  const problem = (await problemsOf(texts)).find(({ rule }) => rule === id);
  return problem && { ...problem, line: problem.line - line };
}

/** What the checks say of files that exist nowhere else. */
async function problemsOf(texts: Texts): Promise<readonly Problem[]> {
  const source = sourceOf(texts);
  const snapshot = await source.snapshot();
  const catalogue = await buildCatalogue(snapshot, source, memoryStore());
  const entryAt = (path: string) =>
    path.endsWith(".mdx") ? catalogue.entries.get(path) : undefined;
  const facts = (path: string) => {
    const entry = entryAt(path);
    return entry && analyseFile(entry, Buffer.from(texts[path] ?? ""));
  };
  const settings = (file: string) => localizedTexts(Buffer.from(texts[file] ?? ""), file);
  return checkSite(checkedSite(catalogue, facts, now, undefined, settings));
}

function sourceOf(texts: Texts): Source {
  const entries = new Map<string, Entry>();
  for (const [path, text] of Object.entries(texts)) {
    const bytes = Buffer.from(text);
    entries.set(path, { path, blob: blobId(bytes), size: bytes.byteLength });
  }
  const revision = digestOf(entries);
  return {
    snapshot: async () => ({ revision, entries, changed: undefined, since: undefined }),
    read: async ({ path }) => Buffer.from(texts[path] ?? ""),
    open: async ({ path }) => fileInMemory(Buffer.from(texts[path] ?? "")),
  };
}
