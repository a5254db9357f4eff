import { z } from "zod";

/** What somebody may do at the desk; who may publish may write, too. */
export const rights = ["write", "publish"] as const;

export type Right = (typeof rights)[number];

/** Who writes at the desk. */
export interface DeskPerson {
  readonly name: string;
  readonly email: string;
  readonly may: Right;
}

/** A person as signed texts hold one. */
export const personFields = {
  name: z.string().min(1).max(200),
  email: z.string().max(254),
  may: z.enum(rights),
};

/** An e-mail address, near enough: what stands in a commit and is compared with lists. */
export function isEmail(text: string): boolean {
  return /^[^\s<>@,]+@[^\s<>@,]+$/.test(text) && text.length <= 254;
}

/** A name as a commit can hold one: one line, without the signs around its e-mail address. */
export function plainName(text: string): string {
  return text
    .replace(/[\s\p{Cc}<>]+/gu, " ")
    .trim()
    .slice(0, 200);
}
