/** What an address of another site answered: its status, or why there was none. */
export type Answer = { readonly status: number } | { readonly failure: "timeout" | "unreachable" };

const timeout = 10_000;
const headers = { "user-agent": "Tribune link check", accept: "text/html,*/*;q=0.5" };

/** Asks an address by HEAD and, where a server does not like that, by GET without its body. */
export async function ask(url: string): Promise<Answer> {
  const head = await request(url, "HEAD");
  if ("status" in head && head.status < 400) return head;
  return request(url, "GET");
}

/** Whether an answer says that there is nothing to read; a refusal to a robot does not. */
export function isDead(answer: Answer): boolean {
  if ("failure" in answer) return true;
  return answer.status === 404 || answer.status === 410 || answer.status >= 500;
}

async function request(url: string, method: "HEAD" | "GET"): Promise<Answer> {
  try {
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(url, { method, headers, signal, redirect: "follow" });
    await response.body?.cancel();
    return { status: response.status };
  } catch (error) {
    const late = error instanceof Error && error.name === "TimeoutError";
    return { failure: late ? "timeout" : "unreachable" };
  }
}
