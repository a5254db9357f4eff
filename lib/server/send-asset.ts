import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";

const types = { js: "text/javascript; charset=utf-8" };

/** Compressed once per file: there are few, and they live as long as the process. */
const compressed = new WeakMap<Buffer, Buffer>();

/** Sends one of this project's own files, to be kept for ever: its address has its hash. */
export function sendAsset(request: IncomingMessage, response: ServerResponse, bytes: Buffer): void {
  const small = compressed.get(bytes) ?? gzipSync(bytes, { level: 9 });
  compressed.set(bytes, small);
  const gzip = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  response.writeHead(200, {
    "content-type": types.js,
    "cache-control": "public, max-age=31536000, immutable",
    "content-length": (gzip ? small : bytes).byteLength,
    vary: "accept-encoding",
    ...(gzip ? { "content-encoding": "gzip" } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : gzip ? small : bytes);
}
