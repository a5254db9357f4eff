import { z } from "zod";
import { canonicalTag } from "../i18n/locales.ts";
import { readSigned, signText } from "../security/signed-text.ts";

const claimsSchema = z.strictObject({
  /** What a link is for; no other signed text of this site can stand for one. */
  purpose: z.literal("preview"),
  /** A branch, a tag or a full commit id. */
  ref: z.string().min(1).max(250),
  /** The commit it is pinned to; without one, the link follows its branch. */
  commit: z
    .string()
    .regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)
    .optional(),
  /** The work or page it opens at, see `nameOfKey`; without one, the home page. */
  article: z.string().min(1).max(250).optional(),
  locale: z.string().refine((text) => canonicalTag(text) === text),
  /** The last second in which it opens anything, counted from 1970. */
  until: z.number().int(),
});

/** What a review link says. */
export type Claims = z.infer<typeof claimsSchema>;

/** What a link's text turned out to be. */
export type Judged =
  | { readonly claims: Claims }
  | { readonly refused: "invalid" | "expired"; readonly locale?: Claims["locale"] };

/** What a key is made for, once for all: another text would end every link. */
const use = "tribune preview link 1";

/** Signs a link. Only who knows the secret can make one, or change what one says. */
export function signToken(claims: Omit<Claims, "purpose">, secret: string): string {
  return signText({ purpose: "preview", ...claims }, secret, use);
}

/** Judges a link's text at an instant, in milliseconds since 1970. Its signature comes first. */
export function readToken(token: string, secret: string, now: number): Judged {
  const { data } = claimsSchema.safeParse(readSigned(token, secret, use));
  if (data === undefined) return { refused: "invalid" };
  return data.until * 1_000 >= now ? { claims: data } : { refused: "expired", locale: data.locale };
}
