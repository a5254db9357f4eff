import { opened } from "#lib/isr/opened.ts";
import { publishedCatalogue, publishedFiles } from "#lib/publish/published-state.ts";
import { answerPublished } from "#lib/publish/published-texts.ts";

export const dynamic = "force-dynamic";

/** What may be read here, for a preview deployment that compares itself with it. */
export async function GET(request: Request): Promise<Response> {
  await opened().catch(() => undefined);
  const url = new URL(request.url);
  return answerPublished(url, publishedCatalogue(), publishedFiles()?.store, Date.now());
}
