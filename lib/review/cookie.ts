import { draftCookieName } from "../next-internals/draft-cookie.ts";
import { cookieIn } from "../security/cookies.ts";

/** Holds the signed link while its reviewer looks around. nginx and Varnish know it by this name. */
export const cookieName = "tribune_preview";

/** The link in a request's Cookie header, or undefined: then nothing is under review. */
export function tokenIn(header: string | null | undefined): string | undefined {
  return cookieIn(header, cookieName);
}

/** Keeps a link for as long as it is valid, in seconds; with 0 seconds, forgets it. */
export function setCookie(token: string, seconds: number, secure: boolean): string {
  const attributes = ["Path=/", "HttpOnly", "SameSite=Lax", `Max-Age=${Math.max(0, seconds)}`];
  return [`${cookieName}=${token}`, ...attributes, ...(secure ? ["Secure"] : [])].join("; ");
}

/** Forgets the link and ends Draft Mode. */
export function clearCookies(secure: boolean): string[] {
  return [setCookie("", 0, secure), `${draftCookieName}=; Path=/; HttpOnly; Max-Age=0`];
}
