import { z } from "zod";
import { isHandbookShown } from "./handbook-shown.ts";
import { usualMediaLimit } from "./media-limit.ts";
import { isPreviewDeployment } from "./preview-deployment.ts";

/** What leaves no machine needs no encryption. */
const isThisMachine = (url: string) =>
  /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(URL.parse(url)?.hostname ?? "");

/** The entries of a list written with commas. */
const listed = (list: string) => list.split(",").map((entry) => entry.trim());

/** Who may do something at the desk: an e-mail, `@domain`, or `group:NAME`. */
const people = z.array(z.string().regex(/^(?:group:\/?[^\s/].*|[^\s<>@:]*@[^\s<>@:]+)$/));

const fields = z.object({
  /** Where the server listens. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** The site's absolute address, in citations, feeds and canonical links. */
  SITE_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  /** The directory that is read and watched. */
  CONTENT_DIR: z.string().min(1).default("content"),
  /** URL or path of a git repository, instead of the directory. */
  CONTENT_REPOSITORY: z.string().min(1).optional(),
  /** What of the repository is published. */
  CONTENT_BRANCH: z
    .string()
    .regex(/^(?!-)[^\s~^:?*[\\]+$/)
    .default("main"),
  CONTENT_PATH: z
    .string()
    .regex(/^(?!.*\.\.)[^\\:]*$/)
    .default("content")
    .transform((path) => path.replace(/^[./]+|\/+$/g, "")),
  /** What callers of the publish endpoint sign with; without it there is no such endpoint. */
  PUBLISH_SECRET: z.string().min(1).optional(),
  /** What review links are signed with; without it there are no previews. */
  PREVIEW_SECRET: z.string().min(1).optional(),
  /** What the desk's sessions and personal links are signed with; without it there is no desk. */
  DESK_SECRET: z.string().min(1).optional(),
  /** An OpenID provider by which people sign in to the desk, and what this site is to it. */
  OIDC_ISSUER: z.url().refine(isSafeIssuer).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** Which of those may write, and which may publish, too. */
  DESK_WRITERS: z.string().transform(listed).pipe(people).default([]),
  DESK_PUBLISHERS: z.string().transform(listed).pipe(people).default([]),
  /** Where a forge edits a file, with {branch} and {path}: reviewers are given links there. */
  EDIT_URL: z
    .string()
    .regex(/^https?:\/\/[^/{}\s]+\/(?:[^{}\s]|\{branch\}|\{path\})*$/)
    .includes("{path}")
    .optional(),
  /** Redis or Valkey: what all instances of the site share. */
  CACHE_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** How many proxies of one's own stand in front: so many addresses of X-Forwarded-For are true. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  /** Outer caches to tell which pages changed, comma-separated. */
  PURGE_URLS: z
    .string()
    .transform(listed)
    .pipe(z.array(z.url({ protocol: /^https?$/ })))
    .default([]),
  /** A WebSub hub to tell which feeds changed. */
  WEBSUB_HUB: z.url({ protocol: /^https?$/ }).optional(),
  /** Where to report a vulnerability; without it there is no security.txt. */
  SECURITY_CONTACT: z.url({ protocol: /^(?:mailto|https|tel)$/ }).optional(),
  /** The fediverse account that articles are attributed to. */
  FEDIVERSE_CREATOR: z
    .string()
    .regex(/^@[\w.-]+@[\w-]+(?:\.[\w-]+)+$/)
    .optional(),
  /** Whether drafts are shown and search engines kept away; hosts may say so in their own way. */
  PREVIEW: z.enum(["0", "1"]).optional(),
  /** On a preview deployment: the live site that its review compares with. */
  LIVE_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => url.startsWith("https:") || isThisMachine(url))
    .transform((url) => new URL(url).origin)
    .optional(),
  /** Whether the editors' handbook is shown; by default only where drafts are. */
  HANDBOOK: z.enum(["0", "1"]).optional(),
  /** Lines of the log: a sentence for people, or an object of JSON for programs. */
  LOG_FORMAT: z.enum(["text", "json"]).default("text"),
  /** Whether /api/metrics answers; a token says so, too. */
  METRICS: z.enum(["0", "1"]).optional(),
  /** What callers of /api/metrics show as a bearer. */
  METRICS_TOKEN: z.string().min(1).optional(),
  /** What callers of /api/health show as a bearer to be told all; PUBLISH_SECRET does, too. */
  HEALTH_TOKEN: z.string().min(1).optional(),
  /** How long a server that stops says so at /api/health before it turns new connections away. */
  DRAIN_SECONDS: z.coerce.number().min(0).max(300).default(0),
  /** The largest document, sound or film beside an article, in mebibytes; images have their own limit. */
  MEDIA_MAX_MB: z.coerce.number().int().min(1).max(10_000).default(usualMediaLimit),
  /** The only place written at run time, Next's own cache aside. */
  DATA_DIR: z.string().min(1).default(".data"),
});

/** A provider's three settings are of use together, or not at all. */
const provider = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;

const schema = fields.superRefine((settings, context) => {
  const missing = provider.filter((name) => settings[name] === undefined);
  if (missing.length === provider.length) return;
  for (const name of missing) context.addIssue({ code: "custom", path: [name] });
});

/** What a provider says is believed because of its https; on this machine nobody stands between. */
function isSafeIssuer(address: string): boolean {
  const { protocol, hostname } = URL.parse(address) ?? {};
  const here = ["localhost", "127.0.0.1", "[::1]"].includes(hostname ?? "");
  return protocol === "https:" || (protocol === "http:" && here);
}

const names =
  "names separated by commas, each an e-mail address, @ and a domain, or group: and a group's name";

const allowed: Record<keyof z.infer<typeof schema>, string> = {
  PORT: "a port number from 0 to 65535",
  SITE_URL: "an address that begins with http:// or https://",
  CONTENT_DIR: "a directory with articles/ and themes.yaml",
  CONTENT_REPOSITORY: "the URL or path of a git repository",
  CONTENT_BRANCH: "the name of a branch",
  CONTENT_PATH: "a folder of the repository, without ..",
  PUBLISH_SECRET: "a text",
  PREVIEW_SECRET: "a text",
  DESK_SECRET: "a text",
  OIDC_ISSUER:
    "an address that begins with https://, or with http://localhost, set with OIDC_CLIENT_ID and OIDC_CLIENT_SECRET",
  OIDC_CLIENT_ID: "a text, set with OIDC_ISSUER and OIDC_CLIENT_SECRET",
  OIDC_CLIENT_SECRET: "a text, set with OIDC_ISSUER and OIDC_CLIENT_ID",
  DESK_WRITERS: names,
  DESK_PUBLISHERS: names,
  EDIT_URL:
    "an address with {branch} and {path}, such as https://github.com/office/site/edit/{branch}/{path}",
  CACHE_URL: "an address that begins with redis:// or rediss://",
  TRUSTED_PROXIES: "a number of proxies from 0 to 9",
  PURGE_URLS: "addresses that begin with http:// or https://, separated by commas",
  WEBSUB_HUB: "an address that begins with http:// or https://",
  SECURITY_CONTACT: "an address that begins with mailto:, https: or tel:",
  FEDIVERSE_CREATOR: "an account, written @name@server.example",
  PREVIEW: "1 for a preview deployment, or 0",
  LIVE_URL: "the address of a site that begins with https://, or with http:// on this machine",
  HANDBOOK: "1 to show the handbook, or 0",
  LOG_FORMAT: "text or json",
  METRICS: "1 to answer /api/metrics, or 0",
  METRICS_TOKEN: "a text",
  HEALTH_TOKEN: "a text",
  DRAIN_SECONDS: "a number of seconds from 0 to 300",
  MEDIA_MAX_MB: "a number of mebibytes from 1 to 10000",
  DATA_DIR: "a directory that can be written",
};

type Settings = z.infer<typeof schema>;

export type Environment = Omit<Settings, "SITE_URL" | "PREVIEW" | "HANDBOOK" | "METRICS"> & {
  readonly SITE_URL: string;
  readonly PREVIEW: boolean;
  readonly HANDBOOK: boolean;
  readonly METRICS: boolean;
};

/**
 * The settings, checked. Throws an error whose message names each bad variable, its value and what
 * is allowed. Empty variables count as not set.
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Environment {
  const given = Object.entries(variables).filter(
    ([, value]) => value !== undefined && value !== "",
  );
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) {
    const { SITE_URL, METRICS, ...rest } = result.data;
    return {
      ...rest,
      SITE_URL: SITE_URL ?? `http://localhost:${rest.PORT}`,
      PREVIEW: isPreviewDeployment(variables),
      HANDBOOK: isHandbookShown(variables),
      METRICS: METRICS === undefined ? rest.METRICS_TOKEN !== undefined : METRICS === "1",
    };
  }
  const names = [...new Set(result.error.issues.map(({ path }) => String(path[0])))];
  const lines = names.map((name) => {
    const rule = Object.entries(allowed).find(([variable]) => variable === name)?.[1] ?? "";
    // An address may hold a password.
    const secret = /_(?:SECRET|TOKEN)$/.test(name) || name === "CACHE_URL";
    const shown = secret ? "" : `=${variables[name] ?? ""}`;
    return `${name}${shown} is not usable: it must be ${rule}.`;
  });
  throw new Error(lines.join("\n"));
}
