import { createHmac } from "node:crypto";
import { z } from "zod";
import { absolute, publishUrl } from "../i18n/urls.ts";
import type { Answered, Outgoing } from "./requests.ts";

/** Asks a site to publish, signed as GitHub and Forgejo sign their webhooks. */
export function publishRequest(site: string, secret: string, commit: string | undefined): Outgoing {
  const body = JSON.stringify({ after: commit ?? null });
  const signature = createHmac("sha256", secret).update(body).digest("hex");
  return {
    method: "POST",
    url: absolute(site, publishUrl),
    headers: { "content-type": "application/json", "x-hub-signature-256": `sha256=${signature}` },
    body,
  };
}

const published = z.object({
  revision: z.string(),
  changed: z.array(z.object({ change: z.string(), urls: z.array(z.string()) })),
  problems: z.array(
    z.object({ file: z.string(), line: z.number(), column: z.number(), message: z.string() }),
  ),
});

const refused = z.object({ error: z.string() });

/** What the server said, for the job's log. Throws an error with its words when it did not publish. */
export function publishOutcome({ status, text }: Answered): string {
  const answer = status === 200 ? published.safeParse(parsed(text)) : undefined;
  if (!answer?.success) {
    const words = refused.safeParse(parsed(text));
    throw new Error(`Not published (${status}): ${words.success ? words.data.error : text}`);
  }
  const { revision, changed, problems } = answer.data;
  return [
    `Published ${revision}`,
    ...changed.map(({ change, urls }) => `${change} ${urls.join(" ")}`),
    ...problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`),
  ].join("\n");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
