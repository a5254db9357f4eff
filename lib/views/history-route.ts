import type { Edition } from "../content/edition.ts";
import type { HistoryFiles } from "../history/history.ts";
import { comparisonUrl, historyUrl, versionUrl } from "../i18n/urls.ts";
import { historyPage, minorHidden, versionPage } from "./history-pages.ts";
import type { Resolution } from "./resolve-address.ts";

/** An address below the history of a text. */
export type HistoryAddress = Extract<Resolution, { kind: "history" }>;

/** How versions are named in addresses; anything else is not looked for. */
const versionId = /^[0-9a-f]{12}$/;

/** Which page answers an address below a text's history; undefined if none does. */
export async function historyAnswer(
  edition: Edition,
  { locale, text, rest, withdrawn }: HistoryAddress,
  query: URLSearchParams,
  files: HistoryFiles | undefined,
): Promise<{ readonly path: string; readonly status: 200 | 410 } | undefined> {
  const [name, ...more] = rest;
  const list = historyUrl(locale, text);
  if (more.length > 0) return undefined;
  if (withdrawn) return name === undefined ? { path: list, status: 410 } : undefined;
  const answer = (page: unknown, path: string) =>
    page === undefined ? undefined : ({ path, status: 200 } as const);
  if (name === undefined) {
    const hide = query.get(minorHidden.name) === minorHidden.value;
    const shown = hide ? `?${minorHidden.name}=${minorHidden.value}` : "";
    return answer(await historyPage(edition, locale, text, files), list + shown);
  }
  if (name !== "compare") {
    if (!versionId.test(name)) return undefined;
    const page = await versionPage(edition, locale, text, files, name);
    return answer(page, versionUrl(locale, text, name));
  }
  const [from, to] = [query.get("from") ?? "", query.get("to") ?? ""];
  if (!versionId.test(from) || !versionId.test(to)) return undefined;
  // Whether both are there: the differences are for the page itself to find.
  const older = await versionPage(edition, locale, text, files, from);
  const page = older && (await versionPage(edition, locale, text, files, to));
  return answer(page, comparisonUrl(locale, text, from, to));
}
