import { parse } from "yaml";
import { slugOf } from "../../checks/article-template.ts";
import type { Locale } from "../../i18n/locales.ts";
import type { ProgramRelease } from "./program-release.ts";

/** Where a site's texts are kept and proposed; none is a repository without workflows. */
export const forges = ["github", "gitlab", "forgejo", "none"] as const;
export type Forge = (typeof forges)[number];

/** All that is asked of whoever begins a site. */
export interface Answers {
  readonly name: string;
  readonly kind: "person" | "organization";
  /** The name of that person or organization. */
  readonly publisher: string;
  /** The first one is the original. */
  readonly languages: readonly Locale[];
  /** Their names, as they were typed. */
  readonly themes: readonly string[];
  readonly forge: Forge;
  readonly timeZone: string;
}

/** A site that is to be written. */
export interface NewSite extends Answers {
  readonly program: ProgramRelease;
  /** YYYY-MM-DD, which the first draft is dated. */
  readonly today: string;
}

/** The key and slug of the theme at a place; of a name without a letter that has one in Latin, its place. */
export function themeKey(name: string, place: number): string {
  const slug = slugOf(name);
  if (slug === "") return `theme-${place + 1}`;
  // 2026 or true would be no text in a list of themes.
  return parse(slug) === slug ? slug : `theme-${slug}`;
}
