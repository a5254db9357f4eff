import type { Readable } from "node:stream";
import type { Entry, Source } from "../content/source/source.ts";
import { fileAnswer } from "./file-answer.ts";

/**
 * Answers a request for a file beside a text, as it is or a part of it: its bytes go from the disk to
 * the reader. Undefined for what readers are not given.
 */
export async function fileResponse(
  request: Request,
  entry: Entry,
  source: Pick<Source, "open">,
  cacheControl: string,
): Promise<Response | undefined> {
  const header = (name: string) => request.headers.get(name) ?? undefined;
  const answer = fileAnswer({ method: request.method, header }, entry, cacheControl);
  if (answer === undefined) return undefined;
  const { part, ...head } = answer;
  if (part === undefined) return new Response(null, head);
  const file = await source.open(entry);
  return new Response(bodyOf(file.stream(part.from, part.to)), head);
}

/** What a reader takes no more of is closed. */
function bodyOf(stream: Readable): ReadableStream<Uint8Array> {
  const parts = stream[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: () => {
        stream.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}
