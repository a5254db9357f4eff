/** How many articles a numbered page has; the newest page has up to twice as many. */
export const pageSize = 20;

/** A stretch of a list, and the pages beside it. */
export interface Slice<T, Older = number> {
  readonly items: readonly T[];
  /** Undefined for the page that has no number: the newest or, of a series, the oldest. */
  readonly page: number | undefined;
  /** The page before in time: a number, "oldest" where that one has none, or undefined on the oldest. */
  readonly older: Older | undefined;
  /** The page after in time: a number, "newest", or undefined on the newest itself. */
  readonly newer: number | "newest" | undefined;
}

/** How many numbered pages a list of so many items has, the newest page aside. */
export function numberedPages(length: number): number {
  return Math.max(0, Math.floor(length / pageSize) - 1);
}

/** The numbers of the pages of a series, but for the first, which has none. */
export function partPages(parts: number): readonly number[] {
  return Array.from({ length: Math.ceil(parts / pageSize) }, (_, at) => at + 1).slice(1);
}

/** The numbers of the pages on which two lists differ, or that only one of them has. */
export function differingPages<T>(before: readonly T[], after: readonly T[]): readonly number[] {
  if (before === after) return [];
  const [had, has] = [numberedPages(before.length), numberedPages(after.length)];
  const numbers = Array.from({ length: Math.max(had, has) }, (_, index) => index + 1);
  return numbers.filter((page) => {
    // The last one leads to the next number, or to the newest page.
    if (had !== has && page >= Math.min(had, has)) return true;
    const old = slice(before, page)?.items;
    return slice(after, page)?.items.some((item, at) => item !== old?.[at]) ?? true;
  });
}

/**
 * Cuts a list, newest first, into pages numbered from the oldest: a new article changes the newest
 * page alone, and a link to page 3 shows tomorrow what it shows today. Undefined if there is no
 * such page.
 */
export function slice<T>(list: readonly T[], page: number | undefined): Slice<T> | undefined {
  const numbered = numberedPages(list.length);
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

/** The same of a series: each of its pages says how many parts there are. */
export function differingParts<T>(before: readonly T[], after: readonly T[]): readonly number[] {
  return before === after ? [] : partPages(Math.max(before.length, after.length));
}

/** Cuts a series, newest part first, into pages that begin with the oldest part. */
export function sliceSeries<T>(
  list: readonly T[],
  numbered: number | undefined,
): Slice<T, number | "oldest"> | undefined {
  const numbers = partPages(list.length);
  if (numbered !== undefined && !numbers.includes(numbered)) return undefined;
  const page = numbered ?? 1;
  return {
    items: list.toReversed().slice((page - 1) * pageSize, page * pageSize),
    page: numbered,
    older: page > 2 ? page - 1 : page === 2 ? "oldest" : undefined,
    newer: numbers.includes(page + 1) ? page + 1 : undefined,
  };
}

/** A page's number as a URL shows it, without leading zeros or signs; undefined for other text. */
export function pageNumber(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
