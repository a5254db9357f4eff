import { slugOf } from "../../checks/article-template.ts";
import { placeholdersIn } from "../../checks/placeholders.ts";
import { slugPattern } from "../../content/schema/fields.ts";
import type { Locale } from "../../i18n/locales.ts";
import { isReservedSegment } from "../../i18n/urls.ts";

/** The key of a page about the site that is to be written; undefined where its title gives no address. */
export function pageKeyOf(title: string): string | undefined {
  const slug = slugOf(title);
  return slugPattern.test(slug) ? slug : undefined;
}

/** Whether in a language the site has something else where a page of a key would be. */
export const isTaken = (key: string, locale: Locale) => isReservedSegment(locale, key, key);

/** A page that only waits for its words: a draft until somebody says otherwise. */
export function pageSkeleton(title: string, locale: Locale): string {
  const { lead } = placeholdersIn(locale);
  return `---\ntitle: ${JSON.stringify(title)}\ndraft: true\n---\n\n${lead}\n`;
}
