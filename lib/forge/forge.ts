import { z } from "zod";
import { mark } from "./comment-text.ts";
import type { Outgoing } from "./requests.ts";

/** A forge's interface for comments on a change request. */
export interface Forge {
  /** Where the forge keeps the proposed commits of a change request. */
  readonly ref: string;
  list(): Outgoing;
  create(text: string): Outgoing;
  update(id: number, text: string): Outgoing;
}

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The forge whose job this is. GitHub (docs.github.com/rest/issues/comments) and Forgejo, whose
 * interface is the same, say where they are in GITHUB_API_URL; GitLab (docs.gitlab.com/api/notes)
 * in CI_API_V4_URL. Throws an error when neither is there.
 */
export function forgeOf(variables: Variables, number: number, token: string): Forge {
  const { GITHUB_API_URL, GITHUB_REPOSITORY, CI_API_V4_URL, CI_PROJECT_ID } = variables;
  if (CI_API_V4_URL && CI_PROJECT_ID) {
    const notes = `${CI_API_V4_URL}/projects/${CI_PROJECT_ID}/merge_requests/${number}/notes`;
    const request = requests({ "private-token": token });
    return {
      ref: `refs/merge-requests/${number}/head`,
      list: () => request("GET", `${notes}?per_page=100&sort=asc`),
      create: (body) => request("POST", notes, body),
      update: (id, body) => request("PUT", `${notes}/${id}`, body),
    };
  }
  if (!GITHUB_API_URL || !GITHUB_REPOSITORY) throw new Error("This is not a job of a known forge.");
  const issues = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/issues`;
  const request = requests({ authorization: `Bearer ${token}` });
  return {
    ref: `refs/pull/${number}/head`,
    list: () => request("GET", `${issues}/${number}/comments?per_page=100`),
    create: (body) => request("POST", `${issues}/${number}/comments`, body),
    update: (id, body) => request("PATCH", `${issues}/comments/${id}`, body),
  };
}

function requests(credentials: Readonly<Record<string, string>>) {
  const headers = { accept: "application/json", ...credentials };
  return (method: Outgoing["method"], url: string, text?: string): Outgoing =>
    text === undefined
      ? { method, url, headers }
      : {
          method,
          url,
          headers: { ...headers, "content-type": "application/json" },
          body: JSON.stringify({ body: text }),
        };
}

const comments = z.array(z.object({ id: z.int(), body: z.string().nullable() }));

/** The comment of an earlier run among those that a forge lists; undefined if there is none. */
export function earlierComment(listed: string): number | undefined {
  const all = comments.parse(JSON.parse(listed));
  return all.find(({ body }) => body?.startsWith(mark))?.id;
}
