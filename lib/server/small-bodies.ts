import type { IncomingMessage, RequestListener } from "node:http";

/** What any endpoint but the publish one is sent: a form of a few words. In bytes: 4 KiB. */
export const smallBody = 4 * 1024;

/**
 * Lets Next have a request once all of its body is there and is small. Next takes in whatever comes,
 * as fast as it comes, and whoever reads it there could only refuse what is in memory already.
 */
export function withSmallBodies(next: RequestListener): RequestListener {
  return (request, response) => {
    if (!hasBody(request)) {
      next(request, response);
      return;
    }
    waitForBody(request, (fits) => {
      if (fits) next(request, response);
      else {
        response.writeHead(413, {
          "content-type": "application/json",
          "cache-control": "no-store",
        });
        response.end(JSON.stringify({ error: "The body is larger than 4 KiB." }));
      }
    });
  };
}

/** Whether anything comes after the head of a request (RFC 9112, 6.3). */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

/**
 * Tells whether a body is small, as soon as that is known. It is left in the request's own buffer,
 * for whoever reads the request next; one that breaks off is told to nobody.
 */
function waitForBody(request: IncomingMessage, tell: (fits: boolean) => void): void {
  const declared = Number(request.headers["content-length"] ?? 0);
  const look = () => {
    const tooLong = declared > smallBody || request.readableLength > smallBody;
    if (!tooLong && !request.complete) return;
    request.off("readable", look);
    tell(!tooLong);
  };
  request.on("readable", look);
  look();
}
