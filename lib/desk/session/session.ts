import { z } from "zod";
import { readSigned, signText } from "../../security/signed-text.ts";
import { type DeskPerson, personFields } from "./person.ts";

const use = "tribune desk session 1";

/** How long a session lasts that is not used, in seconds. */
const idle = 8 * 3_600;

/** A session in use is renewed so often, in seconds. */
const renewal = 3_600;

const sessionSchema = z.strictObject({
  person: z.strictObject(personFields),
  until: z.number().int(),
  end: z.number().int(),
});

/** Somebody at the desk. All of it is in their cookie: any instance knows it, and none keeps it. */
export interface Session {
  readonly person: DeskPerson;
  /** The last second in which it holds unless it is renewed, counted from 1970. */
  readonly until: number;
  /** The last second up to which it may be renewed: what opened it is asked again then. */
  readonly end: number;
}

/** Begins a session at an instant in milliseconds. */
export function beginSession(person: DeskPerson, end: number, now: number): Session {
  return { person, end, until: Math.min(Math.floor(now / 1_000) + idle, end) };
}

/** The same session for longer, if it is time to; else undefined. */
export function renewed({ person, until, end }: Session, now: number): Session | undefined {
  const next = beginSession(person, end, now);
  return next.until - until >= renewal || (next.until > until && next.until === end)
    ? next
    : undefined;
}

export const signSession = (session: Session, secret: string) => signText(session, secret, use);

/** The session that a text holds, if it was signed here and still holds. */
export function readSession(token: string, secret: string, now: number): Session | undefined {
  const { data } = sessionSchema.safeParse(readSigned(token, secret, use));
  return data !== undefined && data.until * 1_000 >= now ? data : undefined;
}
