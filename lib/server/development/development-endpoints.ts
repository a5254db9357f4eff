import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { resolve } from "node:path";
import type { Catalogue } from "../../content/catalogue.ts";
import type { Problem } from "../../content/problem.ts";
import type { Source } from "../../content/source/source.ts";
import type { Environment } from "../../environment/environment.ts";
import { publishedCatalogue } from "../../publish/published-state.ts";
import { atForge } from "../../views/editing-place.ts";
import { sendHome } from "../send-home.ts";
import { developmentChannel } from "./channel.ts";
import { developmentJudge } from "./live-checks.ts";
import { pageAdvice } from "./page-advice.ts";

/** What `npm run dev` adds for those who write: pages that follow each save, and what to mend. */
export function developmentEndpoints(next: RequestListener, source: Source, env: Environment) {
  const judge = developmentJudge(source, env.DATA_DIR);
  const place =
    env.CONTENT_REPOSITORY === undefined
      ? { directory: resolve(env.CONTENT_DIR) }
      : atForge(env, env.CONTENT_BRANCH);
  let problems: readonly Problem[] | undefined;
  const channel = developmentChannel(next, (path) => {
    const catalogue = publishedCatalogue();
    return problems && catalogue && pageAdvice(problems, catalogue, path, place);
  });
  return {
    handle: (request: IncomingMessage, response: ServerResponse): void => {
      if (request.url === "/") sendHome(request, response);
      else channel.handle(request, response);
    },
    /** Has open pages show what was published, and then what the checks say of it. */
    published: async (catalogue: Catalogue, now: number): Promise<void> => {
      channel.reload();
      const found = await judge(catalogue, now);
      if (found === undefined) return;
      problems = found;
      channel.advise();
    },
  };
}
