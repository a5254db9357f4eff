import type { Localized } from "../i18n/locales.ts";
import { bilingual } from "./bilingual.ts";
import { hiddenProblems } from "./hidden-characters.ts";
import { error, type KeptProblem, type Problem } from "./problem.ts";
import { addressKey, endOf, type Redirects } from "./redirects.ts";
import { redirectSchema } from "./schema/redirect.ts";
import { type LastSettings, readMap, type Settings, unreadable } from "./settings.ts";
import type { Located } from "./yaml.ts";

/** A line that can't be used, and why. */
interface BadLine {
  readonly from: string;
  readonly to: unknown;
  readonly reason: Localized;
}

/**
 * Old address → new one, chains followed to their end; see `addressKey`. Instead of a bad line stands
 * what it said last.
 */
export function parseRedirects(
  bytes: Uint8Array | Problem,
  file: string,
  last?: LastSettings<Redirects>,
): Settings<Redirects> {
  const located = readMap(bytes, file);
  if ("rule" in located) return unreadable(located, last);
  const direct = new Map<string, string>();
  const bad: BadLine[] = [];
  const written = new Map<string, string>();
  for (const [from, to] of Object.entries(located.value ?? {})) {
    const judged = redirectSchema.safeParse({ from, to });
    const key = addressKey(from);
    if (!judged.success) bad.push({ from, to, reason: paths });
    else if (from.includes("#")) bad.push({ from, to, reason: anchored });
    else if (direct.has(key)) bad.push({ from, to, reason: twice });
    else {
      direct.set(key, judged.data.to);
      written.set(key, from);
    }
  }
  const loops = [...direct].filter(([key]) => endOf(direct, key) === undefined);
  for (const [key, to] of loops) bad.push({ from: written.get(key) ?? key, to, reason: loop });
  for (const [key] of loops) direct.delete(key);

  const problems: KeptProblem[] = [];
  for (const line of bad) {
    const former = formerLine(last?.value, direct, line);
    if (former !== undefined) direct.set(...former);
    const kept = (former && last?.revision) ?? null;
    problems.push({ ...badRedirect(file, located, line), kept });
  }
  const value = new Map<string, string>();
  for (const key of direct.keys()) {
    const end = endOf(direct, key);
    if (end !== undefined) value.set(key, end);
  }
  return { value, problems, advice: hiddenProblems(located.hidden, file) };
}

/** What a bad line was: the one from the same path or, if that is what can't be read, to the same. */
function formerLine(
  last: Redirects | undefined,
  direct: Redirects,
  { from, to }: BadLine,
): [key: string, to: string] | undefined {
  const key = addressKey(from);
  const same = last?.get(key);
  if (same !== undefined) return direct.has(key) ? undefined : [key, same];
  if (key.startsWith("/")) return undefined;
  return [...(last ?? [])].find((each) => each[1] === to && !direct.has(each[0]));
}

const paths = { fr: "les deux chemins commencent par /", en: "both paths must begin with /" };
const loop = { fr: "elle revient sur elle-même", en: "it comes back to itself" };
const twice = {
  fr: "une ligne au-dessus dit déjà où mène cette adresse, écrite autrement",
  en: "a line above already says where this address leads, spelled otherwise",
};
const anchored = {
  fr: "un navigateur n’envoie jamais ce qui suit #, retirez-le de l’ancienne adresse",
  en: "a browser never sends what follows #, take it out of the old address",
};

function badRedirect(file: string, located: Located, { from, reason }: BadLine): Problem {
  const about = { from, reason: bilingual(reason) };
  return error(file, "invalid-redirect", located.positionOfKey([], from), about);
}
