import { checkSite } from "../checks/check-site.ts";
import type { CheckedSite } from "../checks/checked-site.ts";
import type { FileAnalysis } from "../checks/file-analysis.ts";
import { type LocalizedText, localizedFiles, localizedTexts } from "../checks/localized-texts.ts";
import { sizeLimit } from "../content/decode-text.ts";
import type { Edition } from "../content/edition.ts";
import type { Problem } from "../content/problem.ts";
import type { Entry, Revision, Source } from "../content/source/source.ts";
import { textName } from "../content/text-names.ts";
import { resolve } from "../views/resolve-address.ts";

/** What a file says by itself, found where its text can hold nobody up. */
export type FindFacts = (entry: Entry, bytes: Uint8Array) => Promise<FileAnalysis | undefined>;

interface Reviewed {
  /** What reviewers see, and what readers would have if it were published. */
  readonly edition: Edition;
  readonly published: () => Promise<Edition>;
  readonly revision: Pick<Revision, "own">;
  readonly read: Source["read"];
  readonly facts: FindFacts;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A list of more texts than these is mended by nobody in one go. */
const mostTexts = 200;

/** So long reviewers wait for it at most, in milliseconds: what is left then is not judged. */
const mostTime = 3_000;

/** What the editors' checks advise on the texts that a revision itself changes, errors aside. */
export async function adviceOn(reviewed: Reviewed): Promise<readonly Problem[]> {
  const { edition, revision } = reviewed;
  const { entries } = edition.catalogue;
  const texts = [...revision.own].filter((path) => textName(path) !== undefined).sort();
  const facts = new Map<string, FileAnalysis | undefined>();
  const until = performance.now() + mostTime;
  for (const path of texts.slice(0, mostTexts)) {
    if (performance.now() > until) break;
    const entry = entries.get(path);
    if (entry !== undefined && entry.size <= sizeLimit) {
      facts.set(path, await reviewed.facts(entry, await reviewed.read(entry)));
    }
  }
  const settings = new Map<string, readonly LocalizedText[]>();
  for (const file of localizedFiles) {
    const entry = entries.get(file);
    if (entry === undefined || entry.size > sizeLimit) continue;
    settings.set(file, localizedTexts(await reviewed.read(entry), file));
  }
  const site = await siteOf(reviewed, (path) => facts.get(path), settings);
  const judged = checkSite(site, new Set(facts.keys()));
  return judged.filter(({ severity }) => severity === "warning");
}

/** The site as the rules look at it: of texts that do not change, only their places are known. */
async function siteOf(
  { edition, published, now }: Reviewed,
  facts: CheckedSite["facts"],
  settings: ReadonlyMap<string, readonly LocalizedText[]>,
): Promise<CheckedSite> {
  const visible = await published();
  const reviewed = (path: string) => resolve(edition, path).kind;
  return {
    catalogue: edition.catalogue,
    now,
    facts,
    imageSize: () => undefined,
    localizedTexts: (file) => settings.get(file) ?? [],
    // What is to appear later may lead to what appears by then.
    answer: (path, instant) => (instant > now ? reviewed(path) : resolve(visible, path).kind),
    reviewed,
  };
}
