import { goneFileOf, goneFolder, missingFileOf } from "../file-names.ts";
import {
  asked,
  asksAgain,
  besideHeaders,
  besideTypes,
  commonHeaders,
  downloaded,
  feedHeaders,
  feedTypes,
  type HostRules,
  hashed,
  iconPolicy,
  keptForEver,
  languagePattern,
  sayable,
  target,
} from "./rules.ts";

/**
 * What nginx has to know, to be included in the `server` block that has the folder as its root: which
 * file answers an address, what moved, what is gone, and headers.
 */
export function nginxRules(rules: HostRules): string {
  const { languages, removed, precompressed } = rules;
  return [
    "# To be included in the server block whose root is this folder.",
    "absolute_redirect off;",
    "charset utf-8;",
    "charset_types text/plain text/css text/xml text/javascript application/javascript;",
    ...(precompressed ? ["gzip_static on;", "gzip_vary on;"] : []),
    ...headerLines(rules),
    // A final slash is the same address. What was asked for is led back to as it was written, and
    // never to another host.
    'if ($request_uri ~ "^/+([^/?\\\\\\\\][^?]*?)/+(?:\\\\?|$)") { return 308 /$1$is_args$args; }',
    ...exactLocations(rules),
    ...languages.map((locale) => pagesIn(`^~ /${locale}/`, missingFileOf(locale))),
    ...removed.map(
      (locale) =>
        `location ~ "^/${locale}(?:/|$)" { error_page 410 "/${goneFileOf(`/${locale}`)}"; return 410; }`,
    ),
    ...besideTypes.map(
      ([extension, type]) =>
        `location ~* "^/media/.+\\.${extension}$" { types { } default_type "${type}"; }`,
    ),
    `location ^~ /${goneFolder}/ { internal; location ~ \\.md$ { internal; ${markdown} } }`,
    "location ~ ^/(?:_headers|_redirects|nginx\\.conf|\\.(?!well-known/)) { return 404; }",
    pagesIn("/", missingFileOf(languages[0] ?? "")),
    "",
  ].join("\n");
}

/** Rules say which file a page is in: by that name it has no address of its own. */
function pagesIn(location: string, missing: string): string {
  return [
    `location ${location} {`,
    `  ${tryFiles(missing)}`,
    `  location ~ \\.html$ { internal; error_page 404 "/${missing}"; }`,
    `  location ~ \\.md$ { ${markdown} }`,
    '  location ~ \\.js$ { types { } default_type "text/javascript; charset=utf-8"; }',
    `  location ~ \\.xml$ { types { } default_type "${feedTypes.xml}; charset=utf-8"; }`,
    `  location ~ /feed\\.json$ { types { } default_type "${feedTypes.json}; charset=utf-8"; }`,
    "}",
  ].join("\n");
}

const markdown = 'types { } default_type "text/markdown; charset=utf-8";';

const tryFiles = (missing: string) =>
  `error_page 404 "/${missing}"; try_files $uri $uri.html =404;`;

/** A variable for each header that is not the same everywhere: an empty one is not sent. */
function headerLines({ secure }: HostRules): string[] {
  const common = commonHeaders(secure);
  const policy = "content-security-policy";
  const resource = "cross-origin-resource-policy";
  const kinds: [pattern: string, values: Readonly<Record<string, string>>][] = [
    ["/(?:feed|atom)\\.xml$|/feed\\.json$", feedHeaders],
    ["^/media/", besideHeaders],
    ["^/icon\\.svg$", { [policy]: iconPolicy }],
    [`(?i)^/media/.+${downloaded}`, { "content-disposition": "attachment" }],
  ];
  const varying = [policy, resource, "access-control-allow-origin", "content-disposition"];
  const name = (header: string) => `$tribune_${header.replaceAll("-", "_")}`;
  return [
    ...varying.map((header) => `set ${name(header)} "${common[header] ?? ""}";`),
    `set $tribune_cache "${asksAgain}";`,
    'set $tribune_vary "";',
    'if ($uri = /) { set $tribune_vary "accept-language"; }',
    `if ($uri ~ "^(?:${hashed.join("|")})") { set $tribune_cache "${keptForEver}"; }`,
    ...kinds.flatMap(([pattern, values]) =>
      Object.entries(values).map(
        ([header, value]) => `if ($uri ~ "${pattern}") { set ${name(header)} "${value}"; }`,
      ),
    ),
    ...varying.map((header) => `add_header ${header} ${name(header)} always;`),
    "add_header cache-control $tribune_cache;",
    "add_header vary $tribune_vary;",
    ...Object.entries(common)
      .filter(([header]) => !varying.includes(header))
      .map(([header, value]) => `add_header ${header} "${value}" always;`),
  ];
}

/** Single addresses: what moved, by its query too, what is gone, and the first page. */
function exactLocations({ moved, gone, languages }: HostRules): string[] {
  const paths = new Map<string, { queries: string[]; end?: string }>();
  const at = (path: string) => {
    const known = paths.get(path) ?? { queries: [] };
    paths.set(path, known);
    return known;
  };
  const lines = sayable(moved).map(([from, to]) => ({ ...asked(from), to }));
  // The line with most parameters counts.
  lines.sort((a, b) => b.parameters.length - a.parameters.length);
  for (const { path, parameters, to } of lines) {
    if (parameters.length > 0) at(path).queries.push(...byQuery(parameters, to));
    else at(path).end = leadTo(to, "$is_args$args");
  }
  for (const path of gone) {
    at(path).end = `error_page 410 ${quoted(`/${goneFileOf(path)}`)}; return 410;`;
  }
  const [first = ""] = languages;
  const wanted = `if ($http_accept_language ~ ${quoted(languagePattern(languages))}) { return 307 /$1; }`;
  at("/").end ??= `${wanted} return 307 /${first};`;
  for (const locale of languages) at(`/${locale}`).end ??= tryFiles(missingFileOf(locale));
  const missing = (path: string) => languages.find((each) => path.startsWith(`/${each}/`)) ?? first;
  return [...paths].map(([path, { queries, end = tryFiles(missingFileOf(missing(path))) }]) => {
    return `location = ${quoted(path)} { ${[...queries, end].join(" ")} }`;
  });
}

/** Parameters as nginx names them, one after the other; what it can't name can't be told from others. */
function byQuery(parameters: readonly (readonly [string, string])[], to: string): string[] {
  if (parameters.some(([name]) => !/^\w+$/.test(name))) return [];
  const sent = (value: string) => encodeURIComponent(value).replaceAll("$", "%24");
  const given = parameters.map(([name]) => `$arg_${name}`).join("&");
  const wanted = parameters.map(([, value]) => sent(value)).join("&");
  const { path, query, anchor } = target(to);
  const address = `${path}${query && `?${query}`}${anchor}`;
  return [
    `set $tribune_query "${given}";`,
    `if ($tribune_query = "${wanted}") { return 308 ${quoted(address)}; }`,
  ];
}

/** Leads to an address with what was asked besides. */
function leadTo(to: string, args: string): string {
  const { path, query, anchor } = target(to);
  // Of an address that has a query, more would need an ampersand, or none.
  return `return 308 ${quoted(`${path}${query ? `?${query}` : ""}${query ? "" : args}${anchor}`)};`;
}

const escaped = (text: string) => text.replaceAll("\\", "\\\\").replaceAll('"', '\\"');
const quoted = (text: string) => `"${escaped(text)}"`;
