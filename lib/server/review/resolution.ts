import type { Locale } from "../../i18n/locales.ts";
import type { ReviewedRevision } from "../../review/reviewed-revision.ts";
import { type Resolution, resolve } from "../../views/resolve-address.ts";
import { reviewLocale } from "../../views/review-address.ts";

/** What a path answers to a reviewer. */
export type ReviewResolution = Resolution | { readonly kind: "review"; readonly locale: Locale };

/**
 * What a path answers at a revision; the review's own pages are there for nobody else. The past of
 * a text is that of the published one: what is under review was never public.
 */
export function resolvePreview(
  { edition, live }: Pick<ReviewedRevision, "edition" | "live">,
  path: string,
): ReviewResolution {
  const locale = reviewLocale(edition, path);
  if (locale !== undefined) return { kind: "review", locale };
  const published = resolve(live, path);
  if (published.kind === "history") return published;
  const found = resolve(edition, path, true);
  if (found.kind !== "history") return found;
  return { kind: "missing", locale: found.locale, named: true };
}
