import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { codingsFor } from "./codings.ts";

const types = { js: "text/javascript; charset=utf-8" };

/** Compressed once per file: there are few, and they live as long as the process. */
const compressed = new WeakMap<Buffer, Record<"br" | "gzip" | "identity", Buffer>>();

/** Sends one of this project's own files, to be kept for ever: its address has its hash. */
export function sendAsset(request: IncomingMessage, response: ServerResponse, bytes: Buffer): void {
  const forms = compressed.get(bytes) ?? {
    br: brotliCompressSync(bytes),
    gzip: gzipSync(bytes, { level: 9 }),
    identity: bytes,
  };
  compressed.set(bytes, forms);
  const [coding = "identity"] = codingsFor(request.headers["accept-encoding"]);
  response.writeHead(200, {
    "content-type": types.js,
    "cache-control": "public, max-age=31536000, immutable",
    "content-length": forms[coding].byteLength,
    vary: "accept-encoding",
    ...(coding === "identity" ? {} : { "content-encoding": coding }),
  });
  response.end(request.method === "HEAD" ? undefined : forms[coding]);
}
