import { createHmac } from "node:crypto";
import type { Repository } from "./repository.ts";
import { type Options, type Server, serve } from "./serve.ts";

export const secret = "a secret for tests";

/** What the publish endpoint answers. */
export interface Answer {
  readonly status: number;
  readonly body: {
    readonly revision: string;
    readonly previous: string | null;
    readonly durationMs: number;
    readonly error?: string;
    readonly changed: { key: string; locale: string; change: string; urls: string[] }[];
    readonly warnings: string[];
    readonly problems: { file: string; line: number; rule: string; kept: string | null }[];
  };
}

/** Starts the site on a repository. */
export function serveRepository(
  { address }: Pick<Repository, "address">,
  env: Readonly<Record<string, string | undefined>> = {},
  more: Pick<Options, "startDeadline" | "under"> = {},
): Promise<Server> {
  return serve({
    content: {},
    ...more,
    env: { CONTENT_REPOSITORY: address, PUBLISH_SECRET: secret, ...env },
  });
}

/** What the log tells of each publish, the one at the start included. */
export const publishesIn = ({ log }: Pick<Server, "log">): string[] =>
  log.filter((line) => line.startsWith("publish "));

/** Asks the server to publish, as a forge does. */
export async function publish({ url }: Pick<Server, "url">, body = "{}"): Promise<Answer> {
  const signature = createHmac("sha256", secret).update(body).digest("hex");
  const headers = { "x-hub-signature-256": `sha256=${signature}` };
  const response = await fetch(`${url}/api/publish`, { method: "POST", headers, body });
  return { status: response.status, body: await response.json() };
}
