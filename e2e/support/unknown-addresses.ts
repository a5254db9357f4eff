import { createHash } from "node:crypto";
import { lstat, readdir } from "node:fs/promises";
import { Agent, get } from "node:http";
import { join } from "node:path";

/** Addresses as someone makes them up who wants a server to store something for each. */
const shapes: readonly ((word: string) => string)[] = [
  (word) => `/${word}`,
  (word) => `/fr/${word}/`,
  (word) => `/fr/articles/${word}`,
  (word) => `/fr/articles/securite-globale-${word}`,
  (word) => `/fr/articles/securite-globale?${word}`,
  (word) => `/fr/articles/${spelled("securite-globale", word)}`,
  (word) => `/fr/articles/page/${Number.parseInt(word.slice(0, 7), 16)}`,
  (word) => `/en/themes/${word}/page/2`,
  (word) => `/_next/static/${word}.js`,
  (word) => `/_next/image?url=%2Fmedia%2F${word}&w=680&q=75`,
  (word) => `/media/${word}/${word}/${word}.png`,
  (word) => `/assets/${word}.js`,
  (word) => `/api/${word}`,
];

/** One of endlessly many addresses, the same for a number each time. */
export function unknownAddress(number: number): string {
  const word = createHash("sha256").update(String(number)).digest("hex").slice(0, 16);
  return (shapes[number % shapes.length] ?? String)(word);
}

/** The same text with some of its letters as a URL may also write them. */
function spelled(text: string, word: string): string {
  const bits = Number.parseInt(word.slice(0, 4), 16);
  return [...text]
    .map((letter, at) => ((bits >> at) & 1 ? `%${letter.charCodeAt(0).toString(16)}` : letter))
    .join("");
}

/** Asks for the addresses from one number to the next but one; nothing may answer 5xx. */
export async function askUnknown(site: string, from: number, to: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  let next = from;
  const worker = async () => {
    while (next < to) {
      const address = unknownAddress(next);
      next += 1;
      const status = await statusOf(site + address, agent);
      if (status >= 500) throw new Error(`${address} answered ${status}`);
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  agent.destroy();
}

function statusOf(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { "accept-encoding": "gzip" } }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode ?? 0));
    }).on("error", reject);
  });
}

/** How many files are below a folder, and their bytes. */
export async function filesBelow(folder: string): Promise<{ files: number; bytes: number }> {
  let [files, bytes] = [0, 0];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    files += 1;
    bytes += (await lstat(join(entry.parentPath, entry.name))).size;
  }
  return { files, bytes };
}
