import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";

/** Networks from which proxies ask, and nobody else: this machine and private ones (RFC 6890). */
const near = new BlockList();
near.addSubnet("127.0.0.0", 8, "ipv4");
near.addSubnet("10.0.0.0", 8, "ipv4");
near.addSubnet("172.16.0.0", 12, "ipv4");
near.addSubnet("192.168.0.0", 16, "ipv4");
near.addSubnet("::1", 128, "ipv6");
near.addSubnet("fc00::", 7, "ipv6");

/**
 * Who asks, for counting how often: an address, or the network of 64 bits that one household has of
 * IPv6. Undefined when that can't be told: a proxy nobody has named speaks for all readers.
 */
export function clientOf(
  { headers, socket }: Pick<IncomingMessage, "headers" | "socket">,
  proxies: number,
): string | undefined {
  const direct = plainAddress(socket.remoteAddress);
  if (proxies === 0) return direct === undefined || isNear(direct) ? undefined : network(direct);
  const told = String(headers["x-forwarded-for"] ?? "").split(",");
  // Each proxy adds, at the end, who asked it: what stands before is what a client wrote.
  const named = plainAddress(told.at(-proxies)?.trim());
  return named && network(named);
}

function plainAddress(address = ""): string | undefined {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  return isIP(plain) === 0 ? undefined : plain;
}

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
