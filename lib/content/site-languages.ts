import { distance } from "fastest-levenshtein";
import { canonicalTag, type Locale, languageName } from "../i18n/locales.ts";
import { bilingual } from "./bilingual.ts";
import { error, type KeptProblem, type Problem } from "./problem.ts";
import type { FileCounts, Site } from "./site.ts";
import type { SiteSettings, WrittenTag } from "./site-settings.ts";
import { suggest } from "./suggest.ts";

/** What there was before: the site, and every language that site.yaml ever named. */
interface Before {
  readonly revision?: string | undefined;
  readonly site?: Pick<Site, "languages"> | undefined;
  readonly ever: readonly Locale[];
}

/**
 * The languages that are in force, and the problems of site.yaml with what was meant by a wrong tag. One
 * that is a tag, but of no text, while texts of its language have another, is wrong too: theirs stands
 * for it, so that no text goes down for a slip of site.yaml.
 */
export function siteLanguages(
  { value, problems, written = [] }: SiteSettings,
  files: FileCounts,
  { site, revision, ever }: Before,
): { readonly languages: Locale[] | undefined; readonly problems: readonly KeptProblem[] } {
  const named = new Set(written.map(({ tag }) => tag));
  const there = [...files].flatMap(([tag, count]) => (count > 0 ? [tag] : []));
  const unnamed = there.filter((tag) => !named.has(tag));
  const isTold = ({ key }: WrittenTag) => problems.some(({ about }) => about.key === key);
  const slipOf = ({ tag }: WrittenTag) =>
    there.includes(tag) || site?.languages.includes(tag)
      ? undefined
      : (inLanguageOf(tag, unnamed) ??
        unnamed.find((each) => ever.includes(each) && distance(each, tag) === 1));
  const meant = written.map((each) =>
    isTold(each) ? nearest(each.tag, unnamed) : (slipOf(each) ?? each.tag),
  );
  const told = problems.map((problem): KeptProblem => {
    const suggestion = meant[written.findIndex(({ key }) => key === problem.about.key)];
    return suggestion === undefined ? problem : { ...problem, suggestion };
  });
  const slips = written.flatMap((each, index): KeptProblem[] => {
    const tag = meant[index];
    const isSlip = tag !== undefined && tag !== each.tag && !isTold(each);
    return isSlip ? [{ ...misnamed(each, tag), kept: revision ?? null }] : [];
  });
  const isKept = problems.some(({ about, kept }) => kept !== null && isOfLanguages(about.key));
  const isList = written.length > 0 && !problems.some(({ about }) => about.key === "languages");
  const languages =
    isKept || !isList ? value?.languages : [...new Set(meant.flatMap((tag) => tag ?? []))];
  return { languages, problems: [...told, ...slips] };
}

const isOfLanguages = (key = "") => key.split(".")[0] === "languages";

const inLanguageOf = (tag: string, tags: readonly Locale[]) =>
  tags.find((each) => each.split("-")[0] === tag.split("-")[0]);

/** What is meant by a word that is no tag: the language of that name, or the only one that is left. */
function nearest(word: string, tags: readonly Locale[]): Locale | undefined {
  if (canonicalTag(word) !== undefined) return inLanguageOf(word, tags);
  const names = new Map(
    tags.flatMap((tag) =>
      [tag, "fr", "en"].map((within) => [plain(languageName(tag, within)), tag]),
    ),
  );
  const name = suggest(plain(word), [...names.keys()]);
  return (name && names.get(name)) ?? (tags.length === 1 ? tags[0] : undefined);
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function misnamed({ tag, key, ...at }: WrittenTag, meant: Locale): Problem {
  const expected = {
    fr: `l’étiquette que portent les textes : aucun n’est dans ${tag}.mdx, il y en a dans ${meant}.mdx (ou, si « ${tag} » est voulu, renommez-les ainsi)`,
    en: `the tag that the texts have: none is in ${tag}.mdx, there are some in ${meant}.mdx (or, if “${tag}” is meant, rename them so)`,
  };
  return error(
    "site.yaml",
    "invalid-value",
    at,
    { key, value: tag, expected: bilingual(expected) },
    meant,
  );
}
