import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import ipaddr, { type IPv4, type IPv6 } from "ipaddr.js";

/** Ranges from which proxies ask, and nobody else: this machine, private and shared ones (RFC 6890). */
const near: ReadonlySet<string> = new Set([
  "loopback",
  "private",
  "linkLocal",
  "carrierGradeNat",
  "uniqueLocal",
]);

/** What tells who asks. */
export type Asking = Pick<IncomingMessage, "headers" | "socket">;

/**
 * Who asks, for counting how often: an address, or the network of 64 bits that one household has of
 * IPv6. Undefined when that can't be told: a proxy nobody has named speaks for all readers.
 */
export function clientOf(asking: Asking, proxies: number): string | undefined {
  const direct = addressIn(asking.socket.remoteAddress);
  if (proxies === 0) return direct && !near.has(direct.range()) ? network(direct) : undefined;
  // Each proxy adds, at the end, who asked it: what stands before is what a client wrote.
  const named = addressIn(forwardedFor(asking).at(-proxies));
  return named && network(named);
}

/** The addresses that proxies wrote, or whoever pretended to be one: the nearest last. */
export function forwardedFor({ headers }: Pick<Asking, "headers">): readonly string[] {
  const told = headers["x-forwarded-for"];
  return told === undefined ? [] : String(told).split(",");
}

/** An address however it is written: some proxies write a port or brackets with it. */
function addressIn(written = ""): IPv4 | IPv6 | undefined {
  const bare = written
    .trim()
    .replace(/^\[(.*)\](?::\d+)?$/, "$1")
    .replace(/^([\d.]+):\d+$/, "$1");
  // The library alone would also take numbers for addresses, such as 1 for 0.0.0.1.
  return isIP(bare) === 0 ? undefined : ipaddr.process(bare);
}

function network(address: IPv4 | IPv6): string {
  return address.kind() === "ipv4"
    ? address.toString()
    : ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`).toString();
}
