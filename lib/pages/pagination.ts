/** How many articles a numbered page has; the newest page has up to twice as many. */
export const pageSize = 20;

/** A stretch of a list, newest first, and the pages beside it. */
export interface Slice<T> {
  readonly items: readonly T[];
  /** Undefined for the newest page, which has no number. */
  readonly page: number | undefined;
  /** The page before in time; undefined at the oldest. */
  readonly older: number | undefined;
  /** The page after in time: a number, "newest", or undefined on the newest itself. */
  readonly newer: number | "newest" | undefined;
}

/**
 * Cuts a list, newest first, into pages numbered from the oldest: a new article changes the newest
 * page alone, and a link to page 3 shows tomorrow what it shows today. Undefined if there is no
 * such page.
 */
export function slice<T>(list: readonly T[], page: number | undefined): Slice<T> | undefined {
  const numbered = Math.max(0, Math.floor(list.length / pageSize) - 1);
  if (page === undefined) {
    const items = list.slice(0, list.length - numbered * pageSize);
    return { items, page, older: numbered || undefined, newer: undefined };
  }
  if (!Number.isSafeInteger(page) || page < 1 || page > numbered) return undefined;
  const end = list.length - (page - 1) * pageSize;
  return {
    items: list.slice(end - pageSize, end),
    page,
    older: page > 1 ? page - 1 : undefined,
    newer: page < numbered ? page + 1 : "newest",
  };
}

/** A page's number as a URL shows it, without leading zeros or signs; undefined for other text. */
export function pageNumber(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
