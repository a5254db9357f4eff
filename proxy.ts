import createMiddleware from "next-intl/middleware";
import { routing } from "#lib/i18n/routing.ts";

/** Leads localised paths such as /fr/a-propos to their route, and / to the reader's language. */
export default createMiddleware(routing);

export const config = { matcher: "/((?!api/|media/|assets/|_next/|.*\\..*).*)" };
