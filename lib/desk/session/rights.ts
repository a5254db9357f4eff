import { isEmail, type Right } from "./person.ts";

/** What a provider says of somebody, as far as lists can name them by it. */
export interface Identified {
  /** Undefined unless the provider stands for it. */
  readonly email: string | undefined;
  readonly groups: readonly string[];
}

/** Who may do what: e-mail addresses, `@domain` for all of one domain, `group:NAME`. */
export interface DeskLists {
  readonly writers: readonly string[];
  readonly publishers: readonly string[];
}

/** What somebody may do at the desk; undefined for nothing. */
export function rightOf(who: Identified, { writers, publishers }: DeskLists): Right | undefined {
  if (publishers.some((each) => isNamed(who, each))) return "publish";
  return writers.some((each) => isNamed(who, each)) ? "write" : undefined;
}

function isNamed({ email, groups }: Identified, entry: string): boolean {
  if (entry.startsWith("group:")) {
    const wanted = groupName(entry.slice("group:".length));
    return groups.some((group) => groupName(group) === wanted);
  }
  if (email === undefined) return false;
  const [given, wanted] = [lowerCase(email), lowerCase(entry)];
  // A domain is all that follows the last sign: `a@mairie.example@b.example` is of b.example.
  return wanted.startsWith("@") ? given.slice(given.lastIndexOf("@")) === wanted : given === wanted;
}

/** Keycloak names a group by its path, with a slash before a name that others give without. */
const groupName = (name: string) => name.trim().replace(/^\//, "");

/** Of Latin letters alone: the Kelvin sign is no k, whatever Unicode's tables make of it. */
const lowerCase = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** What a provider's claims say of somebody, whatever else is in them. */
export function identified(claims: Readonly<Record<string, unknown>>): Identified {
  const { email, email_verified: verified, groups } = claims;
  // Some providers write truth as a text.
  const stoodFor = verified !== false && verified !== "false";
  return {
    email: typeof email === "string" && stoodFor && isEmail(email) ? email : undefined,
    groups: [groups]
      .flat()
      .flatMap((each) => (typeof each === "string" && groupName(each) !== "" ? [each] : [])),
  };
}
