/** Holds who is at the desk. */
export const sessionCookie = "tribune_desk";

/** Holds a sign-in under way at a provider, from which the browser comes back: see `pending.ts`. */
export const pendingCookie = "tribune_desk_sign_in";

/** Keeps a session for so many seconds; with 0, forgets it. No other site's page ever sends it along. */
export function setSessionCookie(token: string, seconds: number, secure: boolean): string {
  return cookie(sessionCookie, token, ["Path=/", "SameSite=Strict"], seconds, secure);
}

/** The same for a sign-in under way, which is sent along from another site, to its endpoints alone. */
export function setPendingCookie(token: string, seconds: number, secure: boolean): string {
  return cookie(pendingCookie, token, ["Path=/api/desk", "SameSite=Lax"], seconds, secure);
}

function cookie(
  name: string,
  value: string,
  attributes: readonly string[],
  seconds: number,
  secure: boolean,
): string {
  const all = [...attributes, "HttpOnly", `Max-Age=${Math.max(0, Math.floor(seconds))}`];
  return [`${name}=${value}`, ...all, ...(secure ? ["Secure"] : [])].join("; ");
}
