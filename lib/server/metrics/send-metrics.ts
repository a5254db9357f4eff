import type { IncomingMessage, ServerResponse } from "node:http";
import type { Registry } from "prom-client";
import { bearerIn } from "../../security/bearer.ts";
import { sameSecret } from "../../security/equal.ts";

/** Answers Prometheus in its text format; with a token, only who shows it as a bearer (RFC 6750). */
export async function sendMetrics(
  registry: Registry,
  token: string | undefined,
  headers: Readonly<Record<string, string>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const all = { ...headers, "cache-control": "no-store" };
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { ...all, allow: "GET, HEAD" }).end();
    return;
  }
  const shown = bearerIn(request.headers.authorization) ?? "";
  if (token !== undefined && !sameSecret(shown.trim(), token)) {
    response.writeHead(401, { ...all, "www-authenticate": "Bearer" }).end();
    return;
  }
  const text = await registry.metrics();
  response.writeHead(200, {
    ...all,
    "content-type": registry.contentType,
    "content-length": Buffer.byteLength(text),
  });
  response.end(request.method === "HEAD" ? undefined : text);
}
