/**
 * The page a reader is about to open is fetched while the pointer rests on its link. The browser
 * leaves it when the reader saves data or power.
 */
const rules = {
  prefetch: [{ where: { href_matches: ["/fr/*", "/en/*"] }, eagerness: "moderate" }],
};

export function SpeculationRules() {
  return (
    <script
      type="speculationrules"
      data-own
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file, no one's input.
      dangerouslySetInnerHTML={{ __html: JSON.stringify(rules) }}
    />
  );
}
