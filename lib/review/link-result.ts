import { readEnvironment } from "../environment/environment.ts";
import { absolute, previewUrl } from "../i18n/urls.ts";
import { readToken } from "./link-token.ts";

/** What came of the form that makes links. */
export type LinkResult = { readonly address: string } | { readonly refused: "wrong" | "later" };

/**
 * What the review page's address says came of the form; undefined if it says nothing. An address is
 * shown only if this site signed it.
 */
export function linkResult(link: unknown, now: number): LinkResult | undefined {
  if (link === "wrong" || link === "later") return { refused: link };
  const { PREVIEW_SECRET: secret, SITE_URL: site } = readEnvironment(process.env);
  if (typeof link !== "string" || secret === undefined) return undefined;
  if ("refused" in readToken(link, secret, now)) return undefined;
  return { address: absolute(site, previewUrl(link)) };
}
