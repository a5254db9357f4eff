import { healthAt } from "#lib/publish/health.ts";
import { isStopping } from "#lib/publish/state.ts";

export const dynamic = "force-dynamic";

/** What is served, what is wrong with it, and what comes next. */
export function GET() {
  const health = healthAt(Date.now());
  const headers = { "cache-control": "no-store" };
  if (isStopping()) return Response.json({ status: "stopping" }, { status: 503, headers });
  if (health === undefined) return Response.json({ status: "starting" }, { status: 503, headers });
  return Response.json(health, { headers });
}
