import { join } from "node:path";
import { bilingual } from "../../content/bilingual.ts";
import { type Problem, warning } from "../../content/problem.ts";
import type { CheckedSite } from "../checked-site.ts";
import { openKeyValueCache } from "../key-value-cache.ts";
import type { LinkFact } from "../rules/links.ts";
import { type Answer, ask, isDead } from "./ask.ts";
import { perHost } from "./polite.ts";

const day = 86_400_000;

/** A run asks no more addresses than this: others' servers, and the person who waits, have their own work. */
export const mostAsked = 500;

interface Asked {
  readonly answer: Answer;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What other sites answered, and how many addresses are left for another run. */
interface Outside {
  readonly problems: readonly Problem[];
  readonly left: number;
}

/** The links to other sites that answer nothing to read. Answers are kept: a week if good, else a day. */
export async function deadLinks(
  site: CheckedSite,
  dataDirectory: string,
  now: number,
  most = mostAsked,
): Promise<Outside> {
  const memory = openKeyValueCache(join(dataDirectory, "check", "external"), "1");
  const links = outside(site);
  const urls = new Set(links.map(({ link }) => withoutHash(link.url)));
  const answers = new Map<string, Answer>();
  for (const url of urls) {
    const known = memory.get<Asked>(url);
    const life = known && isDead(known.answer) ? day : 7 * day;
    if (known !== undefined && now - known.at < life) answers.set(url, known.answer);
  }
  const unknown = [...urls].filter((url) => !answers.has(url));
  await perHost(unknown.slice(0, most), async (url) => {
    const answer = await ask(url);
    answers.set(url, answer);
    memory.putAll([[url, { answer, at: now } satisfies Asked]]);
  });
  const problems = links.flatMap(({ file, link }) => {
    const answer = answers.get(withoutHash(link.url));
    if (answer === undefined || !isDead(answer)) return [];
    return [warning(file, "dead-link", link, { url: link.url, answer: inWords(answer) })];
  });
  return { problems, left: Math.max(0, unknown.length - most) };
}

function outside(site: CheckedSite): { file: string; link: LinkFact }[] {
  return [...site.catalogue.entries.keys()].flatMap((file) => {
    const facts = site.facts(file);
    if (facts?.switches.some(({ rule }) => rule === "dead-link")) return [];
    return (facts?.links ?? []).filter(({ external }) => external).map((link) => ({ file, link }));
  });
}

const withoutHash = (url: string) => url.replace(/#.*$/, "");

function inWords(answer: Answer): string {
  if ("status" in answer) return `HTTP ${answer.status}`;
  return answer.failure === "timeout"
    ? bilingual({ fr: "pas de réponse en dix secondes", en: "no answer within ten seconds" })
    : bilingual({ fr: "le site ne peut pas être joint", en: "the site can’t be reached" });
}
