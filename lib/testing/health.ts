import { answerHealth } from "../publish/health.ts";

const token = "a token for tests";

/** What `/api/health` tells who shows the token. */
export async function healthAt(now: number) {
  const headers = new Headers({ authorization: `Bearer ${token}` });
  return answerHealth(headers, { HEALTH_TOKEN: token, PUBLISH_SECRET: undefined }, now).json();
}
