type Variables = Readonly<Record<string, string | undefined>>;

/**
 * What hosts that deploy every branch say of a deployment, in variables of their own:
 * Vercel (vercel.com/docs/environment-variables/system-environment-variables),
 * Netlify (docs.netlify.com/configure-builds/environment-variables, Read-only variables),
 * Render (render.com/docs/environment-variables, IS_PULL_REQUEST).
 * GitLab's CI_MERGE_REQUEST_IID is not among them: it is set for the tests of a change, too.
 */
const hosts: readonly ((variables: Variables) => boolean)[] = [
  ({ VERCEL_ENV }) => VERCEL_ENV === "preview",
  ({ NETLIFY, CONTEXT }) =>
    NETLIFY === "true" && /^(?:deploy-preview|branch-deploy)$/.test(CONTEXT ?? ""),
  ({ RENDER, IS_PULL_REQUEST }) => RENDER === "true" && IS_PULL_REQUEST === "true",
];

/** Whether this deployment shows a branch to reviewers: `PREVIEW` decides, else what its host says. */
export function isPreviewDeployment(variables: Variables): boolean {
  if (variables.PREVIEW) return variables.PREVIEW === "1";
  return hosts.some((isPreview) => isPreview(variables));
}

/** The branch that a preview deployment shows, if its environment tells. */
export function previewBranch(variables: Variables): string | undefined {
  const { CONTENT_REPOSITORY, CONTENT_BRANCH, VERCEL_GIT_COMMIT_REF, RENDER_GIT_BRANCH } =
    variables;
  // What is read of a repository is what is shown, whatever branch the code is of.
  if (CONTENT_REPOSITORY) return CONTENT_BRANCH || "main";
  const netlify = variables.NETLIFY === "true" ? variables.HEAD : undefined;
  return VERCEL_GIT_COMMIT_REF || netlify || RENDER_GIT_BRANCH || undefined;
}

/** The commit that its host deployed, if its environment tells. */
export function deployedCommit(variables: Variables): string | undefined {
  const { VERCEL_GIT_COMMIT_SHA, RENDER_GIT_COMMIT } = variables;
  const netlify = variables.NETLIFY === "true" ? variables.COMMIT_REF : undefined;
  return VERCEL_GIT_COMMIT_SHA || netlify || RENDER_GIT_COMMIT || undefined;
}

/**
 * What Netlify says of a deployment to its build, and not to what runs of it
 * (docs.netlify.com/functions/environment-variables).
 */
export function toldToBuilds(variables: Variables): Readonly<Record<string, string>> {
  if (variables.NETLIFY !== "true") return {};
  const names = ["NETLIFY", "CONTEXT", "HEAD", "COMMIT_REF"];
  return Object.fromEntries(names.map((name) => [name, variables[name] ?? ""]));
}
