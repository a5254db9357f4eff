import type { Locale } from "#lib/i18n/locales.ts";
import { homeUrl } from "#lib/i18n/urls.ts";

/**
 * The page a reader is about to open is fetched while the pointer rests on its link. The browser
 * leaves it when the reader saves data or power.
 */
export function SpeculationRules({ languages }: { languages: readonly Locale[] }) {
  const pages = languages.map((locale) => `${homeUrl(locale)}/*`);
  const rules = { prefetch: [{ where: { href_matches: pages }, eagerness: "moderate" }] };
  return (
    <script
      type="speculationrules"
      data-own
      // biome-ignore lint/security/noDangerouslySetInnerHtml: languages' tags are letters and hyphens.
      dangerouslySetInnerHTML={{ __html: JSON.stringify(rules) }}
    />
  );
}
