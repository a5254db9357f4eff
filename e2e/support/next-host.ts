/** The command by which a host of Next serves a build: nothing of this project stands in front. */
export const nextStart = [process.execPath, "node_modules/next/dist/bin/next", "start"] as const;

/** What a reader sees of a page: its words, in their order. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<!--.*?-->/gs, "")
    .replace(/<head>.*?<\/head>|<(script|style)\b.*?<\/\1>|<[^>]+>/gs, " ")
    .replace(/\s+/g, " ")
    .trim();

/** Asks a site to publish what it has, and returns its report; throws if it does not do so. */
export async function askToPublish(url: string, secret: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${secret}` };
  const response = await fetch(`${url}/api/publish`, { method: "POST", headers });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${response.status}: ${text}`);
  return JSON.parse(text);
}
