import { type NextRequest, NextResponse } from "next/server";
import { routeOf } from "#lib/i18n/urls.ts";
import { isOwnServer } from "#lib/next-internals/own-server.ts";

/**
 * Before a page: behind this project's server localised paths such as /fr/recherche are led to their
 * route; on any other host all is decided here that the server decides.
 */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
  if (!isOwnServer()) return (await import("#lib/isr/proxy-answer.ts")).proxyAnswer(request);
  const pathname = routeOf(request.nextUrl.pathname);
  if (pathname === undefined) return NextResponse.next();
  const url = request.nextUrl.clone();
  url.pathname = pathname;
  return NextResponse.rewrite(url);
}

export const config = { matcher: "/((?!assets/|_next/static/).*)" };
