import type { Environment } from "../../environment/environment.ts";
import { changeRequestAtForge } from "../../i18n/desk-urls.ts";
import type { Locale } from "../../i18n/locales.ts";
import { absolute, previewUrl } from "../../i18n/urls.ts";
import { signToken } from "../../review/link-token.ts";
import { branchOf, settingsKey } from "../saving/work-key.ts";

/** How others are asked to look at what is written and not published. */
export interface ReviewWays {
  /** Shows it on the real site; undefined where review links are not set up. */
  readonly link: string | undefined;
  /** Up to when, in milliseconds since 1970. */
  readonly until: number;
  /** Where the forge proposes the branch to be merged; undefined where none is known. */
  readonly request: string | undefined;
  readonly branch: string;
}

/** How long such a link opens what it is for, in seconds: a week. */
const valid = 7 * 86_400;

type Settings = Pick<
  Environment,
  "PREVIEW_SECRET" | "SITE_URL" | "EDIT_URL" | "CONTENT_BRANCH" | "CONTENT_REPOSITORY"
>;

/** The ways to have the draft of a work looked at, at an instant in milliseconds since 1970. */
export function reviewWays(env: Settings, key: string, locale: Locale, now: number): ReviewWays {
  const branch = branchOf(key, env.CONTENT_BRANCH);
  const until = Math.floor(now / 1_000) + valid;
  const { PREVIEW_SECRET: secret, EDIT_URL: template } = env;
  const article = key === settingsKey ? undefined : key;
  const claims = { ref: branch, commit: undefined, article, locale, until };
  return {
    link: secret && absolute(env.SITE_URL, previewUrl(signToken(claims, secret))),
    until: until * 1_000,
    request: template && changeRequestAtForge(template, branch, env.CONTENT_BRANCH),
    branch,
  };
}
