/** As many hosts as this are asked at once, each one thing at a time with a pause between. */
const hostsAtOnce = 8;
const pause = 250;

/** Does something for each address, never twice at once for one host. */
export async function perHost(
  urls: Iterable<string>,
  work: (url: string) => Promise<void>,
): Promise<void> {
  const hosts = Map.groupBy(new Set(urls), (url) => new URL(url).host);
  const waiting = hosts.values();
  const worker = async () => {
    for (const list of waiting) {
      for (const [index, url] of list.entries()) {
        if (index > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        await work(url);
      }
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, worker));
}
