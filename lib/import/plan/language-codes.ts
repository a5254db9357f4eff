import type { Catalogue } from "../../content/catalogue.ts";
import { languagesOf } from "../../content/localized-text.ts";
import { canonicalTag, type Locale, likelyTag } from "../../i18n/locales.ts";

/** What is known of the site's languages before an import; none where there is nothing yet. */
export interface SiteLanguages {
  readonly languages: readonly Locale[];
  /** Whether site.yaml names them: the site then has no other. */
  readonly named: boolean;
}

/** The languages that a content directory says it has, in one way or another. */
export function languagesBefore({ settings, site, files, themes }: Catalogue): SiteLanguages {
  const named = settings.site.value?.languages !== undefined;
  const said = themes?.some(({ name }) => languagesOf(name).length > 0) ?? false;
  const there = [...files.values()].some((count) => count > 0);
  return { named, languages: named || said || there ? site.languages : [] };
}

/**
 * The languages that WordPress' codes name: fr_FR, pt-br, de_DE_formal. A language of the site if it
 * is one, else the shortest tag that tells an export's languages apart; none that site.yaml leaves out.
 */
export function localesOf(
  codes: Iterable<string>,
  { languages, named }: SiteLanguages,
): ReadonlyMap<string, Locale> {
  const tags = new Map<string, Locale>();
  for (const code of codes) {
    const tag = tagOf(code);
    if (tag !== undefined) tags.set(code, tag);
  }
  const found = new Map<string, Locale>();
  for (const [code, tag] of tags) {
    const short = shortOf(tag);
    const alike = new Set(
      [...tags.values()].filter((each) => shortOf(each) === short).map(likelyTag),
    );
    const own =
      languages.find((each) => likelyTag(each) === likelyTag(tag)) ??
      languages.find((each) => alike.size === 1 && shortOf(each) === short);
    if (own !== undefined) found.set(code, own);
    else if (!named)
      found.set(code, alike.size === 1 ? short : `${new Intl.Locale(tag).minimize()}`);
  }
  return found;
}

function tagOf(code: string): Locale | undefined {
  const [part = "", ...parts] = code.trim().split(/[-_]/);
  // What stands behind says how readers are spoken to, which is no language of its own.
  const known = parts.filter((each) => each.length <= 4);
  return canonicalTag([part, ...known].join("-")) ?? canonicalTag(part);
}

/** A language, and its script where that is not its usual one. */
function shortOf(tag: Locale): Locale {
  const { language, script } = new Intl.Locale(tag).maximize();
  const usual = new Intl.Locale(language).maximize().script;
  return script === undefined || script === usual ? language : `${language}-${script}`;
}
