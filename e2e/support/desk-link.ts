import type { Right } from "#lib/desk/session/person.ts";
import { signLink } from "#lib/desk/session/personal-link.ts";

/** What the desk's sessions and links are signed with in tests. */
export const deskSecret = "what the desk is signed with in tests";

/** Where somebody signs in to a site's desk; the link is valid for an hour. */
export function deskLink(at: string, may: Right, name = "Ana Ruiz"): string {
  const email = `${name.split(" ")[0]?.toLowerCase()}@mairie.example`;
  const until = Math.floor(Date.now() / 1_000) + 3_600;
  return `${at}/api/desk/link?token=${signLink({ name, email, may }, until, deskSecret)}`;
}
