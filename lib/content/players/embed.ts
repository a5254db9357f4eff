import { platformOf, withoutWww } from "./platforms.ts";

/** A player of another host, as a page may load it once its reader has asked for it. */
export interface Player {
  readonly url: string;
  /** The host that sees the visit. */
  readonly host: string;
  /** Whether it is a bar, and no picture. */
  readonly sound: boolean;
}

/** What a browser is told to load: by https, from a host's usual port, and without a password. */
export function embedAddress(written: string): URL | undefined {
  // A browser would take a line end or a tab out, and an editor would not see what is asked for.
  if (/[\s\p{C}\\]/u.test(written)) return undefined;
  const address = URL.parse(written);
  if (address?.protocol !== "https:" || !isHost(address.hostname)) return undefined;
  return address.port + address.username + address.password === "" ? address : undefined;
}

/** Whether a text is a host's name and nothing else: it stands in a page's policy. */
export function isHost(text: string): boolean {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(text) && URL.canParse(`https://${text}`);
}

/** The host that a person named, by its name or by an address on it; as it is written if that is none. */
export function hostNamed(written: string): string {
  const plain = written.trim().toLowerCase();
  const address = embedAddress(plain.startsWith("https://") ? plain : `https://${plain}`);
  return address?.pathname === "/" && address.search === "" ? address.hostname : written;
}

/**
 * Where what an address names is played: by the player of a platform that is known, else at the address
 * as it is. Undefined for a page of a platform that plays nothing, as a channel's does.
 */
export function playerAt(written: string): Player | undefined {
  const address = embedAddress(written);
  if (address === undefined) return undefined;
  const platform = platformOf(address);
  const url = platform === undefined ? address.href : platform.player(address);
  if (url === undefined) return undefined;
  return { url, host: new URL(url).hostname, sound: platform?.sound === true };
}

/**
 * The player of an address, if a site allows it: by the host of the address, by the player's or, where
 * a platform has several, by any of them.
 */
export function allowedPlayer(
  written: string,
  allowed: readonly string[] | undefined,
): Player | undefined {
  const player = playerAt(written);
  if (player === undefined || allowed === undefined) return undefined;
  const address = new URL(written);
  const hosts = [address.hostname, player.host, ...(platformOf(address)?.hosts ?? [])];
  const names = new Set(hosts.map(withoutWww));
  return allowed.some((host) => names.has(withoutWww(host))) ? player : undefined;
}

/** How an address is written as a player, for an editor who wrote it in another way. */
export function embedTag(url: string, title: string | undefined): string {
  return `<Embed url="${url}" title="${title?.replaceAll('"', "”") || "…"}" />`;
}
