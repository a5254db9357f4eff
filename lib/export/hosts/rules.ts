import { type FileType, fileTypes } from "../../content/files/file-types.ts";
import type { Locale } from "../../i18n/locales.ts";
import { feedPolicy, mediaHeaders, mediaPolicy, securityHeaders } from "../../security/policy.ts";

/** What a host has to know besides the files, in whatever form it is told. */
export interface HostRules {
  /** The first is where `/` leads when nothing fits. */
  readonly languages: readonly Locale[];
  /** Languages that the site had once. */
  readonly removed: readonly Locale[];
  /** Old address, decoded, perhaps with a query → new one. */
  readonly moved: ReadonlyMap<string, string>;
  /** Addresses, decoded, at which something was and is no more. */
  readonly gone: readonly string[];
  /** Whether the site is served over https. */
  readonly secure: boolean;
  /** Whether texts stand there compressed, too. */
  readonly precompressed: boolean;
}

/** Headers of all that is served. A page's own policy stands in it, but for what only a header can say. */
export function commonHeaders(secure: boolean): Readonly<Record<string, string>> {
  return { ...securityHeaders(secure), "content-security-policy": "frame-ancestors 'none'" };
}

/** Browsers keep a page and ask each time whether it changed. */
export const asksAgain = "public, max-age=0, must-revalidate";
/** What has its hash in its address never changes. */
export const keptForEver = "public, max-age=31536000, immutable";

/** Addresses that have such a hash, as the beginning of a path. */
export const hashed = [
  ...["/media/", "/assets/", "/_next/static/"],
  ...["/pagefind/fragment/", "/pagefind/index/", "/pagefind/filter/"],
];

/** What feeds have in place of what all have: programs on other sites read them. */
export const feedHeaders = {
  "content-security-policy": feedPolicy,
  "cross-origin-resource-policy": "cross-origin",
  "access-control-allow-origin": "*",
} as const;

/** The media types of feeds by the end of their address. */
export const feedTypes = { xml: "application/xml", json: "application/feed+json" } as const;

/** Documents that are downloaded rather than shown, as the end of an address. */
export const downloaded = `\\.(?:${extensionsWhere(({ inline }) => !inline).join("|")})$`;

/** The media types of files beside texts by their extension: few hosts know all of them. */
export const besideTypes = extensionsWhere(() => true).map(
  (extension) => [extension, fileTypes[extension]?.mediaType ?? ""] as const,
);

function extensionsWhere(isWanted: (type: FileType) => boolean): string[] {
  return Object.entries(fileTypes).flatMap(([each, type]) => (isWanted(type) ? each : []));
}

/** What images and documents have. */
export const besideHeaders = mediaHeaders;
export const iconPolicy = mediaPolicy;

/** A new address in ASCII, on this site whatever it says, without what a configuration would expand. */
export function target(to: string): { path: string; query: string; anchor: string } {
  const { pathname, search, hash } = new URL(to, "http://site");
  const plain = (text: string) => text.replaceAll("$", "%24").replaceAll("'", "%27");
  // Two slashes would begin the name of another host.
  const path = plain(pathname.replace(/^[/\\]+/, "/"));
  return { path, query: plain(search.replace(/^\?/, "")), anchor: plain(hash) };
}

/** An old address as path and parameters. */
export function asked(from: string): {
  path: string;
  parameters: readonly (readonly [string, string])[];
} {
  const [path = "", query = ""] = from.split("?", 2);
  return { path, parameters: [...new URLSearchParams(query)] };
}

/** Old addresses that a line of a configuration can hold: nobody can ask for control characters. */
export function sayable(moved: HostRules["moved"]): readonly (readonly [string, string])[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they would begin another line.
  return [...moved].filter(([from]) => !/[\u0000-\u001f\u007f]/.test(from));
}

/** The first language of the site that a client names, as it names them: the best first. */
export function languagePattern(languages: readonly Locale[]): string {
  return `^(?:.*?[,\\s])??(${languages.join("|")})(?:[-,;\\s]|$)`;
}
