import { canonicalTag } from "../i18n/locales.ts";
import { error, type Problem } from "./problem.ts";
import { expectedFiles, hasLanguage, type Site } from "./site.ts";
import { textName } from "./text-names.ts";

/** Of a text whose name is none of the site's languages, that and nothing else is said. */
export function notOfSite(path: string, site: Site): Problem | undefined {
  const name = textName(path)?.name;
  if (name === undefined || hasLanguage(site, name)) return undefined;
  const tag = canonicalTag(name);
  const about = { name: `${name}.mdx`, expected: expectedFiles(site), ...(tag && { tag }) };
  const meant = hasLanguage(site, tag) ? `${tag}.mdx` : undefined;
  return error(path, "unknown-locale", undefined, about, meant);
}
