import { type NextRequest, NextResponse } from "next/server";
import { routeOf } from "#lib/i18n/urls.ts";

/** Leads localised paths such as /fr/a-propos to their route. */
export default function proxy({ nextUrl }: NextRequest): NextResponse {
  const pathname = routeOf(nextUrl.pathname);
  if (pathname === undefined) return NextResponse.next();
  const url = nextUrl.clone();
  url.pathname = pathname;
  return NextResponse.rewrite(url);
}

export const config = { matcher: "/((?!api/|media/|assets/|_next/|.*\\..*).*)" };
