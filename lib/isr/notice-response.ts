import { NextResponse } from "next/server";
import type { Notice } from "../views/notice.ts";

/** A notice as Next sends it. */
export function noticed({ status, headers, body }: Notice): NextResponse {
  return new NextResponse(new Uint8Array(body), { status, headers });
}
