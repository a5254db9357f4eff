import { readFileSync } from "node:fs";
import { join } from "node:path";
// Next's own handler, which it exports for none to extend: a test holds it to what is used here.
import nextModule from "next/dist/server/lib/incremental-cache/file-system-cache.js";
import { pageSettings } from "./page-settings.mjs";

const FileSystemCache = nextModule.default ?? nextModule;

const published = Symbol.for("tribune.published");
const ownServer = Symbol.for("tribune.own-server");
const building = process.env.NEXT_PHASE === "phase-production-build";

/** Whether the build's pages show a revision, as the settings of this process would have them. */
function isOfBuild(revision) {
  try {
    const build = JSON.parse(readFileSync(join(".next", "content.json"), "utf8"));
    return build.revision === revision && build.settings === pageSettings(process.env);
  } catch {
    // Pages that are for nobody to see.
    return false;
  }
}

/** Decided once, by what is published first: later publishes tell Next what is another page since. */
let current;

/** Whether the pages of the build show what is published. */
function isBuildCurrent() {
  const revision = globalThis[published]?.catalogue?.revision;
  if (revision === undefined) return false;
  current ??= isOfBuild(revision);
  return current;
}

/** Reads the files of a build as long as they show what is published. */
function whileCurrent(fs) {
  const readFile = async (...asked) => {
    if (building || isBuildCurrent()) return fs.readFile(...asked);
    throw new Error("The build's pages show other content.");
  };
  return { ...fs, readFile };
}

const nothing = async () => {};

/**
 * Before Next hands a page over to be kept it writes it out as JSON to know its size, a twelfth of what the
 * page costs, for a limit that holds for other things than pages. Where nothing is kept it need not.
 */
function setKeepsNothing() {
  const cache = globalThis.__incrementalCache;
  if (cache?.set === undefined || cache.set === nothing) return;
  Object.getPrototypeOf(cache).set = nothing;
}

/**
 * Where Next keeps pages. Behind this project's own server nowhere: the page store in front has them
 * in their final form. On any other host in memory, beside the pages of the build; what an instance
 * keeps is gone with it, so that nothing is shown after a restart that was taken back before it.
 */
export default class PageCacheOfNext extends FileSystemCache {
  constructor(context) {
    super({
      ...context,
      fs: whileCurrent(context.fs),
      flushToDisk: building && context.flushToDisk,
    });
  }

  async get(...asked) {
    if (!globalThis[ownServer]) return super.get(...asked);
    setKeepsNothing();
    return null;
  }

  /** A page that is past its time is shown to nobody: what it shows may be under embargo by then. */
  async set(key, data, context) {
    if (globalThis[ownServer]) return;
    const { cacheControl } = context;
    const strict = cacheControl && {
      ...cacheControl,
      expire: cacheControl.revalidate || undefined,
    };
    await super.set(key, data, { ...context, cacheControl: strict });
  }
}
