import { goneFileOf, missingFileOf } from "../file-names.ts";
import {
  asked,
  besideHeaders,
  commonHeaders,
  feedHeaders,
  feedTypes,
  type HostRules,
  hashed,
  iconPolicy,
  keptForEver,
  sayable,
  target,
} from "./rules.ts";

/**
 * `_redirects`, as Netlify reads it and, without its languages and codes, others after it: for what
 * moved they have 301 and no 308.
 */
export function redirectLines({ moved, gone, removed, languages }: HostRules): string {
  const [original = ""] = languages;
  return [
    ...sayable(moved).map(([from, to]) => redirect(from, to)),
    ...gone.map((path) => `${encodeURI(path)} /${goneFileOf(path)} 410!`),
    ...languages.map((locale) => `/ /${locale} 302! Language=${locale}`),
    ...removed.flatMap((locale) => {
      const page = `/${goneFileOf(`/${locale}`)}`;
      return [`/${locale} ${page} 410`, `/${locale}/* ${page} 410`];
    }),
    ...languages.map((locale) => `/${locale}/* /${missingFileOf(locale)} 404`),
    `/* /${missingFileOf(original)} 404`,
    "",
  ].join("\n");
}

function redirect(from: string, to: string): string {
  const { path, parameters } = asked(from);
  const given = parameters.map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  const { path: leads, query, anchor } = target(to);
  const address = `${leads}${query && `?${query}`}${anchor}`;
  return [encodeURI(path), ...given, address, "301!"].join(" ");
}

/**
 * `_headers`. Hosts that read it add up what several lines say of one address: what differs between
 * kinds of address is said of each kind alone.
 */
export function headerLines({ secure }: HostRules): string {
  const { "cross-origin-resource-policy": _, ...common } = commonHeaders(secure);
  const feeds = (["xml", "json"] as const).flatMap((format) =>
    (format === "xml" ? ["feed.xml", "atom.xml"] : ["feed.json"]).flatMap((name) =>
      ["/:language", "/:language/:room/:list"].map((list): [string, Record<string, string>] => [
        `${list}/${name}`,
        { ...feedHeaders, "content-type": `${feedTypes[format]}; charset=utf-8` },
      ]),
    ),
  );
  const all: [string, Readonly<Record<string, string>>][] = [
    ["/*", common],
    ...feeds,
    ["/media/*", besideHeaders],
    ["/icon.svg", { "content-security-policy": iconPolicy }],
    ...hashed.map((path): [string, Record<string, string>] => [
      `${path}*`,
      { "cache-control": keptForEver },
    ]),
  ];
  return all
    .map(([path, headers]) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n"),
    )
    .join("\n")
    .concat("\n");
}
