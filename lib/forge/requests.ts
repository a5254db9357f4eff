import { setTimeout as delay } from "node:timers/promises";

/** A request as a script sends it, or prints it in a dry run. */
export interface Outgoing {
  readonly method: "GET" | "POST" | "PATCH" | "PUT";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const confidential = /^(?:authorization|private-token|x-hub-signature-256)$/;

/** A request as a log may show it: a signature, too, would let who reads it ask again. */
export function printable({ headers, ...rest }: Outgoing): string {
  const shown = Object.entries(headers).map(([name, value]) => [
    name,
    confidential.test(name) ? "(hidden)" : value,
  ]);
  return JSON.stringify({ ...rest, headers: Object.fromEntries(shown) }, null, 2);
}

export interface Answered {
  readonly status: number;
  readonly text: string;
}

/** The longest one answer may take, in milliseconds: a publish of many pages renders them first. */
const longest = 120_000;

/** Sends a request once. Throws when nothing answers. */
export async function send({ url, ...request }: Outgoing): Promise<Answered> {
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(longest) });
  return { status: response.status, text: await response.text() };
}

/** Waits in milliseconds before each further try. */
const pauses = [1_000, 2_000, 4_000, 8_000];

/**
 * Sends a request again while what is asked may be restarting: nothing answers, 429 or 5xx.
 * Returns the last answer; throws the last error when there was none.
 */
export async function sendPersistently(
  request: Outgoing,
  sending: typeof send = send,
  pause: (ms: number) => Promise<unknown> = delay,
): Promise<Answered> {
  for (const ms of pauses) {
    const answered = await sending(request).catch(() => undefined);
    if (answered && answered.status !== 429 && answered.status < 500) return answered;
    console.error(`${request.url}: ${answered?.status ?? "no answer"}, again in ${ms / 1_000} s`);
    await pause(ms);
  }
  return sending(request);
}
