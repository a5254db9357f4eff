import { z } from "zod";
import { readSigned, signText } from "../../security/signed-text.ts";

const use = "tribune desk sign-in 1";

/** How long somebody may take at the provider, in seconds. */
export const pendingSeconds = 600;

const pendingSchema = z.strictObject({
  state: z.string().min(1),
  nonce: z.string().min(1),
  verifier: z.string().min(1),
  locale: z.string(),
  until: z.number().int(),
});

/** What a sign-in at a provider begins with, kept in the browser that it was begun in. */
export type PendingSignIn = Omit<z.infer<typeof pendingSchema>, "until">;

export function signPending(pending: PendingSignIn, secret: string, now: number): string {
  return signText({ ...pending, until: Math.floor(now / 1_000) + pendingSeconds }, secret, use);
}

/** The sign-in that a text holds, if it was begun here and did not take too long. */
export function readPending(text: string, secret: string, now: number): PendingSignIn | undefined {
  const { data } = pendingSchema.safeParse(readSigned(text, secret, use));
  return data !== undefined && data.until * 1_000 >= now ? data : undefined;
}
