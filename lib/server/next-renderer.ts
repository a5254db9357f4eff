import { mkdtemp, rm } from "node:fs/promises";
import {
  createServer,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  type RequestListener,
  request,
} from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";

/** What Next answered, whole. */
export interface Rendered {
  readonly status: number;
  readonly body: Buffer;
  readonly headers: IncomingHttpHeaders;
}

/** The page did not come in time: perhaps it never will. */
export class LateRendering extends Error {}

/** Renders pages by asking Next, out of every reader's reach. */
export interface Renderer {
  /**
   * Asks with these headers besides. Throws when Next could not render the page, a LateRendering
   * when it took too long.
   */
  render(path: string, headers?: OutgoingHttpHeaders): Promise<Rendered>;
  close(): Promise<void>;
}

/** A page may take this long, in milliseconds: a hundred times what the slowest take. */
const timeout = 15_000;

/** A path without what a reader searched for: that is for no log. */
const unasked = (path: string) => path.split("?", 1)[0];

/**
 * Puts Next behind a socket of this process. A page is asked for as any client would, received
 * whole, and only then judged, finished and stored: nothing of it leaves half made. Nobody waits
 * longer than `longest`, in milliseconds.
 */
export async function startRenderer(
  next: RequestListener,
  site: string,
  longest = timeout,
): Promise<Renderer> {
  const folder = await mkdtemp(join(tmpdir(), "tribune-"));
  const socketPath = join(folder, "next.sock");
  const server = createServer(next);
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  const { host } = new URL(site);

  const render = (path: string, more: OutgoingHttpHeaders = {}) =>
    new Promise<Rendered>((resolve, reject) => {
      const asked = { host, accept: "text/html", ...more };
      const signal = AbortSignal.timeout(longest);
      const failed = (error: unknown) => {
        const late = `Rendering ${unasked(path)} took longer than ${longest / 1_000} s.`;
        reject(signal.aborted ? new LateRendering(late) : error);
      };
      const sent = request({ socketPath, path, headers: asked, signal }, (got) => {
        buffer(got).then((body) => {
          const { statusCode: status = 500, headers } = got;
          // What Next answers then is not for readers.
          if (status >= 500)
            reject(new Error(`Rendering ${unasked(path)} failed with status ${status}.`));
          else resolve({ status, body, headers });
        }, failed);
      });
      sent.on("error", failed);
      sent.end();
    });

  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true, force: true });
  };
  return { render, close };
}
