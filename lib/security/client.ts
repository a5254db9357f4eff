import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";

/** Networks from which proxies ask, and nobody else: this machine, private and shared ones (RFC 6890). */
const near = new BlockList();
near.addSubnet("127.0.0.0", 8, "ipv4");
near.addSubnet("10.0.0.0", 8, "ipv4");
near.addSubnet("172.16.0.0", 12, "ipv4");
near.addSubnet("192.168.0.0", 16, "ipv4");
near.addSubnet("169.254.0.0", 16, "ipv4");
near.addSubnet("100.64.0.0", 10, "ipv4");
near.addSubnet("::1", 128, "ipv6");
near.addSubnet("fc00::", 7, "ipv6");
near.addSubnet("fe80::", 10, "ipv6");

/** What tells who asks. */
export type Asking = Pick<IncomingMessage, "headers" | "socket">;

/**
 * Who asks, for counting how often: an address, or the network of 64 bits that one household has of
 * IPv6. Undefined when that can't be told: a proxy nobody has named speaks for all readers.
 */
export function clientOf(asking: Asking, proxies: number): string | undefined {
  const direct = addressIn(asking.socket.remoteAddress);
  if (proxies === 0) return direct === undefined || isNear(direct) ? undefined : network(direct);
  // Each proxy adds, at the end, who asked it: what stands before is what a client wrote.
  const named = addressIn(forwardedFor(asking).at(-proxies));
  return named && network(named);
}

/** The addresses that proxies wrote, or whoever pretended to be one: the nearest last. */
export function forwardedFor({ headers }: Pick<Asking, "headers">): readonly string[] {
  const told = headers["x-forwarded-for"];
  return told === undefined ? [] : String(told).split(",");
}

/** An address however it is written: some proxies write a port, brackets or a zone with it. */
function addressIn(written = ""): string | undefined {
  const bare = written
    .trim()
    .replace(/^\[(.*)\](?::\d+)?$/, "$1")
    .replace(/^([\d.]+):\d+$/, "$1")
    .replace(/%.*$/, "")
    .replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIP(bare) === 0) return undefined;
  // One address of IPv6 has many spellings; URLs have one (RFC 5952).
  return isIPv6(bare) ? new URL(`http://[${bare}]`).hostname.slice(1, -1) : bare;
}

/** Whether an address is of a network from which proxies ask, and no reader of the internet. */
function isNear(address: string): boolean {
  return near.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

function network(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const groups = head === "" ? [] : head.split(":");
  const missing =
    tail === undefined ? 0 : 8 - groups.length - tail.split(":").filter(Boolean).length;
  const all = [
    ...groups,
    ...Array.from({ length: missing }, () => "0"),
    ...(tail ?? "").split(":"),
  ];
  return all.slice(0, 4).join(":");
}
