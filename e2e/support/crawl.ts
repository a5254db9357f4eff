/** An answer that a crawl has found. */
export interface Found {
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Where every crawl begins: what programs ask for without having been sent there. */
export const entrances = [
  ...["/", "/sitemap.xml", "/robots.txt", "/llms.txt", "/.well-known/security.txt"],
  ...["/favicon.ico", "/icon.svg", "/manifest.webmanifest", "/rien/du/tout"],
];

/** More addresses than any of these sites has: a crawl that finds so many goes round in circles. */
const most = 5_000;

/** Everything that a site answers, followed from what pages, feeds, maps and texts name of it; `also` are further addresses to begin with. */
export async function crawl(url: string, also: readonly string[] = []): Promise<readonly Found[]> {
  const waiting = [...entrances, ...also];
  const found = new Map<string, Found>();
  while (waiting.length > 0) {
    const path = waiting.pop() ?? "";
    if (found.has(path)) continue;
    if (found.size > most) throw new Error(`More than ${most} addresses, such as ${path}`);
    const answer = await ask(url, path);
    found.set(path, answer);
    waiting.push(...addressesIn(answer, url).filter((each) => !found.has(each)));
  }
  return [...found.values()];
}

/** What a site answers at a path, without going where it leads. */
export async function ask(url: string, path: string): Promise<Found> {
  const response = await fetch(url + path, { redirect: "manual" });
  const bytes = Buffer.from(await response.arrayBuffer());
  // Of an image it is what stands in it as text that could name somebody.
  const text = bytes.toString(isText(response.headers) ? "utf8" : "latin1");
  return { path, status: response.status, headers: response.headers, text };
}

const isText = (headers: Headers) => /text|xml|json|svg/.test(headers.get("content-type") ?? "");

/** The addresses of the same site that an answer names, or leads to, without their fragments. */
function addressesIn({ headers, text, path }: Found, url: string): string[] {
  const named = isText(headers) ? namedIn(text) : [];
  const led = headers.get("location");
  return [...named, ...(led === null ? [] : [led])].flatMap((address) => {
    const target = URL.canParse(address, url + path) ? new URL(address, url + path) : undefined;
    return target?.origin === url && /^(?:\/|https?:)/.test(address)
      ? [target.pathname + target.search]
      : [];
  });
}

function namedIn(text: string): string[] {
  return [
    ...text.matchAll(/(?:href|src|action|content)="([^"]+)"/g),
    ...text.matchAll(/<(?:loc|link|id|url)>([^<]+)</g),
    ...text.matchAll(/"(?:url|id|image|home_page_url|feed_url)":"([^"]+)"/g),
    ...text.matchAll(/\]\((\S+?)\)/g),
  ].map(([, address = ""]) => address.replaceAll("&amp;", "&"));
}
