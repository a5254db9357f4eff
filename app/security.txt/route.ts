import { notFound } from "next/navigation";
import { readEnvironment } from "#lib/environment/environment.ts";
import { absolute, securityUrl } from "#lib/i18n/urls.ts";
import { siteUrl } from "#lib/request/current-edition.ts";
import { securityText } from "#lib/security/security-txt.ts";

export const dynamic = "force-dynamic";

/** Where to report a vulnerability, if the operator has said so. */
export function GET() {
  const contact = readEnvironment(process.env).SECURITY_CONTACT ?? notFound();
  return new Response(securityText(contact, absolute(siteUrl(), securityUrl), Date.now()), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
