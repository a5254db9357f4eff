import { isSourceError } from "../content/source/source.ts";
import { warn } from "../log.ts";
import { readBody } from "../security/read-body.ts";
import { startTokenBucket } from "../security/token-bucket.ts";
import { reportOf, siteLanguage } from "./health.ts";
import type { Publication, Publish } from "./publication.ts";
import { startVerifying } from "./webhook-signature.ts";

/** A webhook's body may be this large, in bytes, as forges have it: 25 MiB. */
const bodyLimit = 25 * 1024 * 1024;

/** A request to publish: Next's, or one whose body is read as fast as it is judged. */
export interface PublishRequest {
  readonly method: string;
  readonly headers: Headers;
  readonly body: AsyncIterable<Uint8Array> | null;
}

/**
 * Answers `POST /api/publish`: when it answers 200, what is to be live is live. Whoever is refused is
 * in the log with the reason: a forge shows it to nobody.
 */
export async function answerPublish(
  request: PublishRequest,
  secret: string | undefined,
  publication: Publication | undefined,
): Promise<Response> {
  const id = request.headers.get("x-request-id") ?? undefined;
  const refused = await refusalOf(request, secret);
  if (refused !== undefined) {
    logRefusal(refused, id);
    return answer(refused.status, { error: refused.error }, refused.headers);
  }
  if (publication === undefined) return answer(503, { error: "The server is starting." });
  try {
    return answer(200, reportPublish(await publication.publish(undefined, id)));
  } catch (error) {
    if (isSourceError(error)) {
      return answer(502, { error: `The repository can't be reached: ${error.message}` });
    }
    return answer(500, { error: "Publishing failed; what was published stays published." });
  }
}

interface Refusal {
  readonly status: number;
  readonly error: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the log says of it; undefined for what no forge sends. */
  readonly reason?: string;
}

const tooLong: Refusal = {
  status: 413,
  error: "The body is larger than 25 MiB.",
  reason: "its body is larger than 25 MiB",
};

const unsigned: Refusal = {
  status: 401,
  error: "The signature is missing or wrong.",
  reason: "its signature or token is missing, or made with another secret than PUBLISH_SECRET",
};

async function refusalOf(
  { method, headers, body }: PublishRequest,
  secret: string | undefined,
): Promise<Refusal | undefined> {
  if (secret === undefined) {
    const reason = "there is no PUBLISH_SECRET";
    return { status: 404, error: "Not found.", ...(method === "POST" && { reason }) };
  }
  if (method !== "POST") return { status: 405, error: "Use POST.", headers: { allow: "POST" } };
  if (Number(headers.get("content-length") ?? 0) > bodyLimit) return tooLong;
  const verification = startVerifying(headers, secret);
  if (verification.hopeless) return unsigned;
  // The raw bytes, as they were signed: hashed as they come, and never held.
  const end = await readBody(body, bodyLimit, verification.take);
  if (end === "too-long") return tooLong;
  if (end === "broken") {
    return {
      status: 400,
      error: "The body did not arrive.",
      reason: "its body did not all arrive",
    };
  }
  return verification.isSigned() ? undefined : unsigned;
}

/** Strangers may be refused as often as they like, and must not fill the log. */
const lines = startTokenBucket({ atOnce: 20, perMinute: 10 }, Date.now);

function logRefusal({ status, reason }: Refusal, id: string | undefined): void {
  if (reason === undefined || lines.wait("") > 0) return;
  lines.take("");
  const request = id === undefined ? "" : ` request=${id}`;
  warn("publish-refused", `A request to publish was refused with ${status}: ${reason}.${request}`, {
    status: String(status),
    request: id,
  });
}

function reportPublish(publish: Publish) {
  const { catalogue, previous, changes, redirects, problems, warnings, durationMs } = publish;
  return {
    revision: catalogue.revision,
    previous: previous?.revision ?? null,
    durationMs: Math.round(durationMs),
    changed: changes,
    redirects,
    warnings,
    problems: problems.map((problem) => reportOf(problem, siteLanguage())),
  };
}

function answer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { ...headers, "cache-control": "no-store" } });
}
