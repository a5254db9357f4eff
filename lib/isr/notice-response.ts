import { NextResponse } from "next/server";
import type { Notice } from "../views/notice.ts";

/** A notice as Next sends it, from a site at `origin`. */
export function noticed({ status, headers, body }: Notice, origin: string): NextResponse {
  const { location } = headers;
  const own = location === undefined ? headers : { ...headers, ...absolute(location, origin) };
  return new NextResponse(new Uint8Array(body), { status, headers: own });
}

/** Next takes no address without a host (`NextResponse`), and sends those of its own without one. */
const absolute = (location: string, origin: string) => ({
  location: new URL(location, origin).href,
});
