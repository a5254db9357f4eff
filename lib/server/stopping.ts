import type { Server as HttpServer, ServerResponse } from "node:http";
import { Server } from "node:net";
import { constants } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { warn } from "../log.ts";

/** What is served, and how it ends. */
export interface Serving {
  readonly server: HttpServer;
  /** How long to answer as before, once it is announced, in milliseconds. */
  readonly drain: number;
  /** Says at /api/health that this process is on its way out. */
  readonly announce: () => void;
  /** Finishes what is under way; called when nobody new is let in. */
  readonly finish: () => Promise<unknown>;
  /** Closes what answers were made with; called when the last one was sent. */
  readonly close: () => Promise<unknown>;
}

/** Connections that ask for nothing for so long are closed, in milliseconds. */
const idle = 500;

/** What is not finished by then is given up, in milliseconds after the drain. */
const deadline = 10_000;

/** npm passes on the signal that the terminal has sent to both: within so long it is the same one. */
const echo = 300;

/**
 * Ends the process on SIGTERM or SIGINT: at once while nothing is served; later with no request
 * failed. A second signal ends it at once. Returns what says that something is served now.
 */
export function stopOnSignal(): (serving: Serving) => void {
  let serving: Serving | undefined;
  let begun: number | undefined;
  const stop = (signal: NodeJS.Signals) => {
    const again = begun !== undefined && Date.now() - begun > echo;
    if (serving === undefined || again) process.exit(128 + constants.signals[signal]);
    if (begun !== undefined) return;
    begun = Date.now();
    stopGracefully(serving).then(() => process.exit(0));
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  return (what) => {
    serving = what;
  };
}

async function stopGracefully({ server, drain, announce, finish, close }: Serving): Promise<void> {
  announce();
  await delay(drain);
  const tooLate = delay(deadline).then(() => warn("stop", "stopped before all was finished"));
  const orderly = Promise.all([lastAnswers(server), finish()]).then(close);
  await Promise.race([tooLate, orderly]).catch((error: unknown) => warn("stop", String(error)));
}

/**
 * Lets no new connection in. A client may just be sending its next request over one that it keeps:
 * so each has an answer that says `Connection: close` (RFC 9112, 9.6), and only then is closed.
 */
async function lastAnswers(server: HttpServer): Promise<void> {
  server.prependListener("request", (_request, response: ServerResponse) => {
    response.shouldKeepAlive = false;
  });
  const closed = new Promise((resolve) => server.once("close", resolve));
  // The HTTP server's own would at once close connections on which a request is on its way.
  Server.prototype.close.call(server);
  const timer = setInterval(() => server.closeIdleConnections(), idle);
  await closed;
  clearInterval(timer);
}
