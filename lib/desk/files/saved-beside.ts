import type { ParsedFile } from "../../content/article.ts";
import { workBeside } from "../../content/assets.ts";
import { readDocument } from "../../content/files/read-document.ts";
import { isFileName } from "../../content/files/validate-file.ts";
import { isImageName, validateImage } from "../../content/images/validate-image.ts";
import { memoryStore, type ParsedStore } from "../../content/parsed-store.ts";
import { fileInMemory } from "../../content/source/open-file.ts";
import type { Entry } from "../../content/source/source.ts";
import type { Saving } from "../saving/saving.ts";
import type { SavedBeside } from "../writing/typed-site.ts";

/** Files beside a work's texts, by path, as somebody's page has them; undefined for one taken away. */
export type BlobsBeside = ReadonlyMap<string, string | undefined>;

/** So many files may be sent at once. */
export const mostAtOnce = 20;

/** Under which name a form says which files there are beside the texts. */
export const besideId = "beside";

/** How it says so of one of them. */
export const besideValue = (path: string, blob: string | undefined) => `${blob ?? ""} ${path}`;

/** What a form says of them. */
export function besideIn(form: URLSearchParams): BlobsBeside {
  const said = form.getAll(besideId).flatMap((value) => {
    const [, blob, path = ""] = /^([0-9a-f]{40,64})? (.+)$/s.exec(value) ?? [];
    return workBeside(path) === undefined ? [] : [[path, blob] as const];
  });
  return new Map(said);
}

/** So many of them are known at once; what a file holds does not change. */
const most = 2_000;

/** Looks at each saved file once, for pages that show it before it is published. */
export interface BesideReader {
  read(
    saving: Pick<Saving, "read">,
    blobs: BlobsBeside,
    published: ReadonlyMap<string, Entry>,
  ): Promise<SavedBeside>;
  /** What was found of them: whether a publish would refuse them. */
  readonly judged: ParsedStore;
}

/** Starts looking; whatever differs from what is published is read. */
export function startBesideReader(): BesideReader {
  const sizes = new Map<string, number>();
  let judged = memoryStore();

  const entryOf = async (saving: Pick<Saving, "read">, path: string, blob: string) => {
    const known = sizes.get(blob);
    if (known !== undefined && judged.get(path, blob)) return { path, blob, size: known };
    const bytes = await saving.read({ path, blob });
    if (bytes === undefined) return undefined;
    const entry = { path, blob, size: bytes.byteLength };
    const file = await judgedFile(entry, bytes);
    if (sizes.size >= most) {
      sizes.clear();
      judged = memoryStore();
    }
    sizes.set(blob, entry.size);
    judged.putAll([[path, blob, file]]);
    return entry;
  };

  return {
    get judged() {
      return judged;
    },
    read: async (saving, blobs, published) => {
      const entries = new Map<string, Entry | undefined>();
      for (const [path, blob] of blobs) {
        const live = published.get(path);
        if (live?.blob === blob) continue;
        const entry = blob === undefined ? undefined : await entryOf(saving, path, blob);
        if (entry !== undefined || blob === undefined) entries.set(path, entry);
      }
      const read = async ({ path, blob }: Entry) => {
        const bytes = await saving.read({ path, blob });
        if (bytes === undefined) throw new Error(`${path} is not there any more.`);
        return bytes;
      };
      return { entries, read };
    },
  };
}

async function judgedFile(entry: Entry, bytes: Uint8Array): Promise<ParsedFile> {
  if (isFileName(entry.path)) {
    return (await readDocument(entry, { open: async () => fileInMemory(bytes) })).file;
  }
  const fault = isImageName(entry.path) ? validateImage(entry, bytes) : undefined;
  return { parsed: { problems: fault === undefined ? [] : [fault] }, body: "" };
}
