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

/** `.htaccess`, for the root of a host: mod_rewrite, mod_headers and AllowOverride All are needed. */
export function htaccess(rules: HostRules): string {
  const { languages, removed, moved, gone } = rules;
  const [original = ""] = languages;
  return [
    "Options -Indexes -MultiViews",
    "DirectorySlash Off",
    "AddDefaultCharset utf-8",
    "AddCharset utf-8 .md .css .js .xml .json .txt .csv .ics .vtt",
    "AddType text/markdown .md",
    "AddType image/webp .webp",
    "AddType font/woff2 .woff2",
    ...besideTypes.map(([extension, type]) => `AddType ${type.replace(/;.*/, "")} .${extension}`),
    ...headerLines(rules),
    `ErrorDocument 404 /${missingFileOf(original)}`,
    ...languages.map((locale) => whereUri(`=~ m#^/${locale}(/|$)#`, 404, missingFileOf(locale))),
    ...removed.map((locale) => whereUri(`=~ m#^/${locale}(/|$)#`, 410, goneFileOf(`/${locale}`))),
    ...gone.map((path) => whereUri(`== '${path}'`, 410, goneFileOf(path))),
    "RewriteEngine On",
    // Pages that stand for others are asked for by this server alone.
    "RewriteCond %{ENV:REDIRECT_STATUS} !^$",
    "RewriteRule ^ - [L]",
    "RewriteRule ^(?:_headers|_redirects|nginx\\.conf|\\.(?!well-known/).*)$ - [R=404,L]",
    ...sayable(moved)
      .map(([from, to]) => ({ ...asked(from), to }))
      .sort((a, b) => b.parameters.length - a.parameters.length)
      .flatMap(({ path, parameters, to }) => redirect(path, parameters, to)),
    ...gone.map((path) => `RewriteRule ${pattern(path)} - [G,L]`),
    ...removed.map((locale) => `RewriteRule ^${locale}(?:/|$) - [G,L]`),
    `RewriteRule ^${goneFolder}/ - [R=404,L]`,
    `RewriteCond %{HTTP:Accept-Language} "${languagePattern(languages)}"`,
    "RewriteRule ^$ /%1 [R=307,L]",
    `RewriteRule ^$ /${original} [R=307,L]`,
    "RewriteRule ^(.+?)/+$ /$1 [R=308,L]",
    "RewriteRule \\.html$ - [R=404,L]",
    "RewriteCond %{REQUEST_FILENAME} !-f",
    "RewriteCond %{REQUEST_FILENAME}.html -f",
    "RewriteRule ^(.+)$ /$1.html [END]",
    "",
  ].join("\n");
}

function whereUri(condition: string, status: number, file: string): string {
  return `<If "%{REQUEST_URI} ${condition}">\n  ErrorDocument ${status} /${file}\n</If>`;
}

function headerLines({ secure }: HostRules): string[] {
  const set = (headers: Readonly<Record<string, string>>) =>
    Object.entries(headers).map(([name, value]) => `  Header always set ${name} "${value}"`);
  const where = (pattern: string, lines: readonly string[]) => [
    `<If "%{REQUEST_URI} =~ m#${pattern}#">`,
    ...lines,
    "</If>",
  ];
  return [
    ...set(commonHeaders(secure)),
    `  Header set cache-control "${asksAgain}"`,
    ...where(`^(?:${hashed.join("|")})`, [`  Header set cache-control "${keptForEver}"`]),
    ...where("/(?:feed|atom)\\.xml$", [
      ...set(feedHeaders),
      `  ForceType "${feedTypes.xml}; charset=utf-8"`,
    ]),
    ...where("/feed\\.json$", [
      ...set(feedHeaders),
      `  ForceType "${feedTypes.json}; charset=utf-8"`,
    ]),
    ...where("^/media/", set(besideHeaders)),
    ...where(`(?i)^/media/.+${downloaded}`, set({ "content-disposition": "attachment" })),
    ...where("^/icon\\.svg$", set({ "content-security-policy": iconPolicy })),
  ];
}

function redirect(
  path: string,
  parameters: readonly (readonly [string, string])[],
  to: string,
): string[] {
  const { path: leads, query, anchor } = target(to);
  const address = `${leads}${query && `?${query}`}${anchor}`.replaceAll("%", "\\%");
  const conditions = parameters.map(([name, value]) => {
    const given = `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
    return `RewriteCond %{QUERY_STRING} "(?:^|&)${literal(given)}(?:&|$)"`;
  });
  // What only its query told from others is told without it.
  const flags = ["R=308", "NE", "L", ...(parameters.length > 0 && !query ? ["QSD"] : [])];
  const rule = (to: string, more: string[] = []) =>
    `RewriteRule ${pattern(path)} "${to}" [${[...flags, ...more].join(",")}]`;
  // Apache would put what was asked besides after the anchor.
  const passing =
    anchor === "" || query !== "" || parameters.length > 0
      ? []
      : ['RewriteCond %{QUERY_STRING} "."', rule(`${leads}?%{QUERY_STRING}${anchor}`, ["QSD"])];
  return [...passing, ...conditions, rule(address)];
}

/** A path as a rule of a folder matches it: without the first slash. */
const pattern = (path: string) => `"^${literal(path.slice(1)).replaceAll('"', '\\"')}$"`;
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
