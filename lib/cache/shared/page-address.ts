import { createHash } from "node:crypto";
import type { Edition } from "../../content/edition.ts";
import { isLocale, locales } from "../../i18n/locales.ts";
import { pageDataAt } from "../../publish/page-data.ts";
import { navigation } from "../../views/navigation.ts";
import { fileAt } from "../../views/site-files.ts";

/**
 * Where the page at a path is kept for all instances: a digest of the path and of everything that
 * the page shows, which is what publishing compares to know whether it changed.
 *
 * So nothing needs to be known of revisions, whose order a forced push or a mirror can turn round:
 * a page of another revision that shows something else has another address, where no one who is at
 * this revision looks, and one that shows the same is the same page. None can be stored over a newer
 * one, whoever is late and whatever their clocks say; and what a publish, a restart or a revision
 * taken back does not change is still there. Undefined where there is no page, or none that can be
 * told from others this way.
 */
export function pageAddress(edition: Edition, path: string): string | undefined {
  const [, first] = path.split("/");
  const locale = isLocale(first) ? first : locales[0];
  const shown = pageDataAt(edition, locale, path);
  if (shown === undefined) return undefined;
  // Every page has the masthead; files for programs do not.
  const masthead = fileAt(path) === undefined ? navigation(edition, locale) : null;
  const text = textOf([path, masthead, shown]);
  return text && createHash("sha256").update(text).digest("base64url");
}

/** JSON would leave out what a Map holds: two pages that differ in it would have one address. */
function textOf(value: unknown): string | undefined {
  let plain = true;
  const text = JSON.stringify(value, (_name, each: unknown) => {
    plain &&= isPlain(each);
    return each;
  });
  return plain ? text : undefined;
}

function isPlain(value: unknown): boolean {
  if (typeof value === "function" || typeof value === "symbol") return false;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
