import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { text } from "node:stream/consumers";
import { freePort } from "./port.ts";

/** A forge as its jobs see it: an interface for comments, and the event that a job is about. */
export interface TestForge extends AsyncDisposable {
  readonly env: Readonly<Record<string, string>>;
  readonly comments: { id: number; body: string }[];
  /** Method and path of each request, in order. */
  readonly asked: string[];
}

/** What stands for `npm run preview-link`: it prints how it was called, as a link. */
const npm =
  '#!/bin/sh\nshift 4\necho "https://site.example/api/preview?token=$(echo "$*" | tr " " "+")"\n';

/** Starts a forge with one open change request, number 7, that proposes a commit. */
export async function startForge(head: string): Promise<TestForge> {
  const folder = mkdtempSync(join(tmpdir(), "tribune-forge-"));
  const event = join(folder, "event.json");
  const request = { number: 7, state: "open", head: { sha: head } };
  writeFileSync(event, JSON.stringify({ pull_request: request }));
  writeFileSync(join(folder, "npm"), npm);
  chmodSync(join(folder, "npm"), 0o755);

  const comments: TestForge["comments"] = [{ id: 1, body: "Bien vu." }];
  const asked: string[] = [];
  const server = createServer(async (incoming, response) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    if (incoming.headers.authorization !== "Bearer a token") {
      response.writeHead(401).end("Bad credentials");
      return;
    }
    if (incoming.method === "GET") {
      response.end(JSON.stringify(comments));
      return;
    }
    const { body } = JSON.parse(await text(incoming));
    const known = comments.find(({ id }) => incoming.url?.endsWith(`/comments/${id}`));
    if (known === undefined) comments.push({ id: comments.length + 1, body });
    else known.body = body;
    response.writeHead(known === undefined ? 201 : 200).end("{}");
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, resolve));
  const env = {
    PATH: [folder, process.env.PATH].join(delimiter),
    GITHUB_API_URL: `http://localhost:${port}`,
    GITHUB_REPOSITORY: "office/site",
    GITHUB_EVENT_PATH: event,
    FORGE_TOKEN: "a token",
    PREVIEW_SECRET: "a secret for links",
  };
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  };
  return { env, comments, asked, [Symbol.asyncDispose]: close };
}
