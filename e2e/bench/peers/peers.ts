import { performance } from "node:perf_hooks";
import { type Generator, generators } from "./generators.ts";
import { build, type Folder, type Post, posts, setUp } from "./site.ts";
import { measureWatch } from "./watching.ts";

/** What one edit costs a generator of static sites, with a plain theme and the same articles. */
export interface PeerFigures {
  readonly peer: string;
  readonly works: number;
  /** Milliseconds from a save to its page; text when it could not be measured. */
  readonly editMs: number | string;
}

/** Hugo's and Eleventy's watch modes, and Astro's rebuild, which has none that writes pages. */
export async function measurePeers(works: number): Promise<PeerFigures[]> {
  const list = posts(works);
  const measures = {
    hugo: watch(generators.hugo, ["hugo", "--watch", "--quiet"]),
    eleventy: watch(generators.eleventy, [
      ...generators.eleventy.build,
      "--watch",
      "--incremental",
    ]),
    astro: rebuild(generators.astro),
  };
  const figures: PeerFigures[] = [];
  for (const [peer, measure] of Object.entries(measures)) {
    const editMs = await measure(list).catch((error: unknown) => `not measured: ${error}`);
    figures.push({ peer, works, editMs });
  }
  return figures;
}

const watch =
  (generator: Generator, command: readonly [string, ...string[]]) =>
  async (list: readonly Post[]): Promise<number> => {
    using folder = setUp(generator, list);
    const { sourceOf, output, pageOf } = generator;
    return await measureWatch({
      folder,
      command,
      sourceOf,
      pageOf: (post) => `${output}${pageOf(post)}index.html`,
      posts: list,
    });
  };

const rebuild =
  (generator: Generator) =>
  async (list: readonly Post[]): Promise<number> => {
    using folder: Folder = setUp(generator, list);
    build(generator, folder);
    const [post] = list.slice(-1);
    if (post === undefined) throw new Error("no post");
    const started = performance.now();
    folder.write(generator.sourceOf(post), `${post.text}\nPhrase ajoutée.\n`);
    build(generator, folder);
    return Math.round(performance.now() - started);
  };
