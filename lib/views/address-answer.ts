import type { Edition } from "../content/edition.ts";
import { movedQuery, withQuery } from "../content/redirects.ts";
import { decoded } from "../i18n/decoded.ts";
import type { Locale } from "../i18n/locales.ts";
import { type Resolution, resolve } from "./resolve-address.ts";

/** What is answered at an address, before anything is rendered. */
export type AddressAnswer =
  | { readonly kind: "home" }
  | { readonly kind: "moved"; readonly locale: Locale; readonly to: string }
  | {
      readonly kind: "found";
      /** The path, decoded. */
      readonly path: string;
      readonly found: Exclude<Resolution, { kind: "moved" }>;
    };

/** All that the site's own addresses are made of. */
const plainPath = /^[\w./-]+$/;

/**
 * What an edition answers at an address. `preferred` is the language of who asks; `handbook` whether
 * they are shown the editors' handbook. Every page has one address, and other spellings lead there.
 */
export function addressAnswer(
  edition: Edition,
  { pathname, search }: Pick<URL, "pathname" | "search">,
  preferred: Locale,
  handbook: boolean,
): AddressAnswer {
  const path = decoded(pathname);
  const moved = movedQuery(edition.catalogue.redirects, path, search);
  if (moved !== undefined) return { kind: "moved", locale: preferred, to: moved };
  if (pathname === "/") return { kind: "home" };
  if (pathname.endsWith("/")) {
    const to = `/${pathname.split("/").filter(Boolean).join("/")}${search}`;
    return { kind: "moved", locale: preferred, to };
  }
  const found = resolve(edition, path, handbook);
  if (found.kind === "moved") {
    return { kind: "moved", locale: found.locale, to: withQuery(found.to, search) };
  }
  const served = found.kind === "page" || found.kind === "gone" || found.kind === "history";
  // One page has one address: another spelling of it would be stored, and counted, once more.
  // What no address of ours has, such as %00, is no spelling of one.
  if (served && path !== pathname && plainPath.test(path)) {
    return { kind: "moved", locale: found.locale, to: `${path}${search}` };
  }
  return { kind: "found", path, found };
}

/** The language in which an address that leads nowhere is answered. */
export function missingLocale(found: Resolution, preferred: Locale): Locale {
  return found.kind !== "missing" || found.named ? found.locale : preferred;
}
