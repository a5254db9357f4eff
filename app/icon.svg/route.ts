import { textIn } from "#lib/content/localized-text.ts";
import { drawInitial } from "#lib/cover/initial.ts";
import { readingEdition, siteUrl } from "#lib/request/current-edition.ts";
import { mediaPolicy } from "#lib/security/policy.ts";

export const dynamic = "force-dynamic";

/** The sign of a site that has no icon of its own. */
export async function GET() {
  const { identity, languages } = (await readingEdition()).catalogue.site;
  const [original = "en"] = languages;
  const named = identity.name && textIn(identity.name, original, languages).text;
  return new Response(drawInitial(named ?? new URL(siteUrl()).host, original, identity.accent), {
    headers: {
      "content-type": "image/svg+xml",
      "content-security-policy": mediaPolicy,
      "cache-control": "no-cache",
    },
  });
}
