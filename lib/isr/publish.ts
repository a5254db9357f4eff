import { ownOrigin } from "../next-internals/own-origin.ts";
import type { Publication } from "../publish/publication.ts";
import { addPending, takePending } from "./pending-pages.ts";
import { renewPages } from "./renew.ts";

/** The same publication, whose pages Next has made anew before it says that it is done. */
export function renewing(publication: Publication, site: string, secret: string): Publication {
  return {
    ...publication,
    publish: async (...asked) => {
      const done = await publication.publish(...asked);
      const started = performance.now();
      const { paths, all } = takePending();
      const failure = await renewPages([...paths], all, ownOrigin(site), secret).then(
        () => [],
        (error: unknown) => {
          addPending(paths, all);
          return [`Pages were not made anew: ${error}`];
        },
      );
      const durationMs = done.durationMs + performance.now() - started;
      return { ...done, durationMs, warnings: [...done.warnings, ...failure] };
    },
  };
}
