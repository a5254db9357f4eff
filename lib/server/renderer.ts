import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type RequestListener, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";

/** What Next answered, whole. */
export interface Rendered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Headers that say something of the content; what else Next says is for its own client. */
const kept = [
  "content-type",
  "content-security-policy",
  "cross-origin-resource-policy",
  "access-control-allow-origin",
  "link",
  "content-language",
];

/** Renders pages by asking Next, out of every reader's reach. */
export interface Renderer {
  /** Throws when Next could not render the page. */
  render(path: string): Promise<Rendered>;
  close(): Promise<void>;
}

/**
 * Puts Next behind a socket of this process. A page is asked for as any client would, received
 * whole, and only then judged, finished and stored: nothing of it leaves half made.
 */
export async function startRenderer(next: RequestListener, site: string): Promise<Renderer> {
  const folder = await mkdtemp(join(tmpdir(), "tribune-"));
  const socketPath = join(folder, "next.sock");
  const server = createServer(next);
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  const { host } = new URL(site);

  const render = (path: string) =>
    new Promise<Rendered>((resolve, reject) => {
      const sent = request({ socketPath, path, headers: { host, accept: "text/html" } }, (got) => {
        buffer(got).then((body) => {
          const { statusCode: status = 500 } = got;
          // What Next answers then is not for readers.
          if (status >= 500) reject(new Error(`Rendering ${path} failed with status ${status}.`));
          else resolve({ status, headers: contentHeaders(got), body });
        }, reject);
      });
      sent.on("error", reject);
      sent.end();
    });

  const contentHeaders = ({ headers }: IncomingMessage) =>
    Object.fromEntries(
      kept.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : [])),
    );

  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true, force: true });
  };
  return { render, close };
}
