import type { Server } from "./serve.ts";

/** The token with which the servers of tests tell all of their health. */
export const healthToken = "a health token for tests";

/** What `/api/health` answers to who shows the token: problems, and what is scheduled. */
export async function healthOf({ url }: Pick<Server, "url">) {
  const headers = { authorization: `Bearer ${healthToken}` };
  return (await fetch(`${url}/api/health`, { headers })).json();
}
