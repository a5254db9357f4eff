import { isSourceError } from "../content/source/source.ts";
import { reportOf } from "./health.ts";
import type { Publication, Publish } from "./publication.ts";
import { isSigned } from "./signature.ts";

/** A webhook's body may be this large, in bytes: 1 MiB. */
const bodyLimit = 1024 * 1024;

/** Answers `POST /api/publish`: when it answers 200, what is to be live is live. */
export async function answerPublish(
  request: Request,
  secret: string | undefined,
  publication: Publication | undefined,
): Promise<Response> {
  if (secret === undefined) return answer(404, { error: "Not found." });
  if (request.method !== "POST") return answer(405, { error: "Use POST." }, { allow: "POST" });
  const body = await readBody(request);
  if ("error" in body) return answer(body.status, { error: body.error });
  if (!isSigned(request.headers, body, secret)) {
    return answer(401, { error: "The signature is missing or wrong." });
  }
  if (publication === undefined) return answer(503, { error: "The server is starting." });
  try {
    return answer(
      200,
      reportPublish(
        await publication.publish(undefined, request.headers.get("x-request-id") ?? undefined),
      ),
    );
  } catch (error) {
    if (isSourceError(error)) {
      return answer(502, { error: `The repository can't be reached: ${error.message}` });
    }
    return answer(500, { error: "Publishing failed; what was published stays published." });
  }
}

function reportPublish({ catalogue, previous, changes, problems, warnings, durationMs }: Publish) {
  return {
    revision: catalogue.revision,
    previous: previous?.revision ?? null,
    durationMs: Math.round(durationMs),
    changed: changes,
    warnings,
    problems: problems.map((problem) => reportOf(problem)),
  };
}

/** The raw bytes, as they were signed; the answer to give if they are too many, or do not all come. */
async function readBody(
  request: Request,
): Promise<Uint8Array | { readonly status: number; readonly error: string }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > bodyLimit) return { status: 413, error: "The body is larger than 1 MiB." };
      chunks.push(chunk);
    }
  } catch {
    // The connection is closed: nobody hears the answer, and it is no fault of the server.
    return { status: 400, error: "The body did not arrive." };
  }
  return Buffer.concat(chunks);
}

function answer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { ...headers, "cache-control": "no-store" } });
}
