/** The variables that pages depend on, a host's own among them; `lib/environment` says what each is. */
const names = [
  ...["PREVIEW", "HANDBOOK", "FEDIVERSE_CREATOR", "EDIT_URL", "WEBSUB_HUB", "CONTENT_BRANCH"],
  ...["VERCEL_GIT_COMMIT_SHA", "COMMIT_REF", "RENDER_GIT_COMMIT"],
  ...["VERCEL_ENV", "VERCEL_GIT_COMMIT_REF", "NETLIFY", "CONTEXT", "HEAD"],
  ...["RENDER", "IS_PULL_REQUEST", "RENDER_GIT_BRANCH"],
];

/**
 * What of a process's settings its pages depend on besides content: a build's pages are shown only
 * where it is the same.
 *
 * @param {Readonly<Record<string, string | undefined>>} variables
 */
export function pageSettings(variables) {
  const site = variables.SITE_URL || `http://localhost:${variables.PORT || 3000}`;
  return JSON.stringify([site, ...names.map((name) => variables[name] || null)]);
}
