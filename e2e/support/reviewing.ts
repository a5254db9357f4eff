import { signToken } from "#lib/review/link-token.ts";
import { serveRepository } from "./publishing.ts";
import type { Repository } from "./repository.ts";
import type { Server } from "./serve.ts";

export const previewSecret = "another secret for tests";

/** What a link says besides its end, which is in an hour. */
interface Link {
  readonly ref: string;
  readonly commit?: string;
  readonly article?: string;
  readonly locale?: "fr" | "en";
  readonly until?: number;
}

/** Starts the site on a repository, with previews. */
export function serveReviewed(
  repository: Repository,
  env: Readonly<Record<string, string | undefined>> = {},
  startDeadline?: number,
): Promise<Server> {
  return serveRepository(repository, { PREVIEW_SECRET: previewSecret, ...env }, { startDeadline });
}

/** A signed link's token, made as the command makes it. */
export function tokenFor(
  { locale = "fr", until = inAnHour(), ...link }: Link,
  secret = previewSecret,
) {
  return signToken({ ...link, locale, until }, secret);
}

/** A signed link to the server. */
export function linkTo({ url }: Pick<Server, "url">, link: Link): string {
  return `${url}/api/preview?token=${tokenFor(link)}`;
}

const inAnHour = () => Math.floor(Date.now() / 1_000) + 3_600;

/** Commits what is in the working copy on a branch of its own, pushes it and goes back to main. */
export function pushBranch(repository: Repository, branch: string, write: () => void): string {
  const { git } = repository;
  git("checkout", "--quiet", "-B", branch, "main");
  write();
  git("add", "--all");
  git("commit", "--quiet", "--allow-empty", "--message", `Work on ${branch}`);
  git("push", "--quiet", "--force", "origin", `HEAD:refs/heads/${branch}`);
  const commit = git("rev-parse", "HEAD");
  git("checkout", "--quiet", "main");
  return commit;
}

/** Asks for a page as a reviewer's browser does, following no redirect. */
export async function review({ url }: Pick<Server, "url">, path: string, token: string) {
  const headers = { cookie: `tribune_preview=${token}` };
  const response = await fetch(url + path, { headers, redirect: "manual" });
  return { status: response.status, text: await response.text(), headers: response.headers };
}
