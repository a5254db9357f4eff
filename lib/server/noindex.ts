import type { RequestListener } from "node:http";
import { nothingForRobots, unlisted } from "../security/unlisted.ts";

/** Keeps search engines away from a preview deployment: by a header of every answer, and robots.txt. */
export function unindexed(listener: RequestListener): RequestListener {
  return (request, response) => {
    response.setHeader("x-robots-tag", unlisted["x-robots-tag"]);
    if (request.url?.split("?", 1)[0] !== "/robots.txt") {
      listener(request, response);
      return;
    }
    response.writeHead(200, {
      "content-type": "text/plain; charset=utf-8",
      "content-length": Buffer.byteLength(nothingForRobots),
      "x-content-type-options": "nosniff",
    });
    response.end(request.method === "HEAD" ? undefined : nothingForRobots);
  };
}
