import { z } from "zod";
import { readSigned, signText } from "../../security/signed-text.ts";
import { type DeskPerson, personFields } from "./person.ts";

const use = "tribune desk link 1";

const claimsSchema = z.strictObject({
  ...personFields,
  /** The last second in which it opens the desk, counted from 1970. */
  until: z.number().int(),
});

/** What a link's text turned out to be. */
export type JudgedLink =
  | { readonly person: DeskPerson; readonly until: number }
  | { readonly refused: "invalid" | "expired" };

/** Signs a personal link: whoever has it is this person until then. `until` in seconds since 1970. */
export function signLink({ name, email, may }: DeskPerson, until: number, secret: string): string {
  return signText({ name, email, may, until }, secret, use);
}

/** Judges a link's text at an instant, in milliseconds since 1970. */
export function readLink(token: string, secret: string, now: number): JudgedLink {
  const { data } = claimsSchema.safeParse(readSigned(token, secret, use));
  if (data === undefined) return { refused: "invalid" };
  const { until, ...person } = data;
  return until * 1_000 >= now ? { person, until } : { refused: "expired" };
}
