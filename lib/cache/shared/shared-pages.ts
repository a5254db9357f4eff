import { createHmac } from "node:crypto";
import type { Edition } from "../../content/edition.ts";
import type { StoredPage } from "../page-store.ts";
import type { Connection } from "./connection.ts";
import { pageAddress } from "./page-address.ts";
import { openSignedPage, signPage } from "./signed-page.ts";

/** The pages that all instances share, behind those that each has in memory. */
export interface SharedPages {
  /**
   * The page at a path in an edition, if an instance has made it and the store answers in time: at
   * once where a reader waits, soon where a publish does.
   */
  get(path: string, edition: Edition, waits: "reader" | "publish"): Promise<StoredPage | undefined>;
  /** Offers a page that was made from an edition. Nobody waits for this, nor hears of its failure. */
  put(path: string, edition: Edition, page: StoredPage): void;
}

/** A page that nobody made again for this long, in seconds, goes: seven days. */
const lifetime = 7 * 86_400;

/** Pages on their way at once: when the store is slower than this, others are not offered. */
const mostUnderWay = 64;

/**
 * Shares pages through a connection. `scope` sets this build with its settings apart: during a
 * rolling deployment the old and the new one share nothing. `secret` is what pages are sealed with.
 */
export function sharedPages(
  connection: Connection,
  scope: string,
  secret: string | undefined,
): SharedPages {
  const key = createHmac("sha256", secret ?? "")
    .update("tribune shared pages")
    .digest();
  let underWay = 0;

  const keyOf = (path: string, edition: Edition) => {
    const address = pageAddress(edition, path);
    return address && `tribune:page:${scope}:${address}`;
  };

  const get: SharedPages["get"] = async (path, edition, waits) => {
    if (!connection.reachable) return undefined;
    const at = keyOf(path, edition);
    if (at === undefined) return undefined;
    const patience = waits === "reader" ? "short" : "long";
    const bytes = await connection.ask(["GET", at], patience).catch(() => undefined);
    return Buffer.isBuffer(bytes) ? openSignedPage(bytes, at, key) : undefined;
  };

  const put: SharedPages["put"] = (path, edition, page) => {
    if (!connection.reachable || underWay >= mostUnderWay) return;
    const at = keyOf(path, edition);
    const bytes = at && signPage(page, at, key);
    if (!at || !bytes) return;
    underWay += 1;
    connection
      .ask(["SET", at, bytes, "EX", String(lifetime)], "long")
      .catch(() => undefined)
      .finally(() => {
        underWay -= 1;
      });
  };
  return { get, put };
}
