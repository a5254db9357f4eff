import { decoded } from "../i18n/decoded.ts";
import { pageAssets } from "./page.ts";
import { draftOf } from "./persistent-map.ts";
import type { Entry } from "./source/source.ts";
import { textName } from "./text-names.ts";

const besidePath = /^articles\/(?:[^/]+\/)?([^/]+)\/[^/]+$/;
const besidePage = /^pages\/([^/]+)\/[^/]+$/;

/** The work or page beside whose texts a file stands; undefined for a text, a setting or a folder. */
export function workBeside(path: string): string | undefined {
  if (textName(path) !== undefined) return undefined;
  const page = besidePage.exec(path)?.[1];
  return page === undefined ? besidePath.exec(path)?.[1] : pageAssets(page);
}

/**
 * The path of a file in a work's folder, by its name as a text or an address has it: `./a.png`,
 * `a%20b.png`, with other capitals or accents than the file's own. Undefined if there is none.
 */
export function pathBeside(
  { entries, beside }: BesideFiles,
  folder: string,
  written: string,
): string | undefined {
  const plain = written.replace(/^(?:\.[\\/])+/, "");
  // What stands in a folder of its own is beside no text: it has no address.
  const names = [plain, decoded(plain)].filter((name) => !name.includes("/"));
  const exact = names.map((name) => `${folder}/${name}`);
  const found = exact.find((path) => workBeside(path) !== undefined && entries.has(path));
  if (found !== undefined) return found;
  const paths = beside.get(nameOf(folder))?.split("\n") ?? [];
  return paths
    .map((line) => line.slice(0, line.lastIndexOf(" ")))
    .find((path) => exact.some((name) => folded(name) === folded(path)));
}

/** Under which name the files of a folder are found. */
function nameOf(folder: string): string {
  const name = fileName(folder);
  return folder === `pages/${name}` ? pageAssets(name) : name;
}

/** Of a catalogue, what says which files there are. */
interface BesideFiles {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly beside: ReadonlyMap<string, string>;
}

/** The name that a file has for Windows and macOS, where texts are written and images named. */
const folded = (name: string) => name.normalize("NFC").toLowerCase();

/** A file's own name, by its path. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/**
 * The files beside each work's texts, by work: their names and blob ids in one text, which differs
 * when any of them does. With the older one, only the works of changed files are looked at.
 */
export function filesBeside(
  entries: ReadonlyMap<string, Entry>,
  changed: ReadonlySet<string> | undefined,
  older: ReadonlyMap<string, string> | undefined,
): ReadonlyMap<string, string> {
  const touched = new Set(
    [...(changed ?? entries.keys())].flatMap((path) => workBeside(path) ?? []),
  );
  if (touched.size === 0 && older !== undefined) return older;
  const found = new Map<string, string[]>();
  for (const { path, blob } of entries.values()) {
    const key = workBeside(path);
    if (key === undefined || !touched.has(key)) continue;
    const list = found.get(key);
    if (list === undefined) found.set(key, [`${path} ${blob}`]);
    else list.push(`${path} ${blob}`);
  }
  const beside = draftOf((changed && older) ?? new Map<string, string>());
  for (const key of touched) {
    const list = found.get(key);
    if (list === undefined) beside.delete(key);
    else beside.set(key, list.sort().join("\n"));
  }
  return beside.done();
}
