import { securityExpires } from "../security/security-txt.ts";
import { toldAt } from "./as-of.ts";
import type { Catalogue, Turns } from "./catalogue.ts";
import { dayOf, toInstant } from "./dates.ts";
import { draftOf } from "./persistent-map.ts";
import type { Work } from "./published-articles.ts";
import type { Mandate } from "./schema/mandate.ts";

/** The turns of works. With older ones, only the works named are looked at. */
export function turnsOf(
  works: ReadonlyMap<string, Work>,
  older?: { readonly turns: Turns },
  keys: Iterable<string> = works.keys(),
): Turns {
  const turns = draftOf<string, readonly number[]>(older?.turns ?? new Map());
  for (const key of keys) {
    const instants = Object.values(works.get(key) ?? {}).flatMap(toldAt);
    if (instants.length === 0) turns.delete(key);
    else turns.set(key, instants);
  }
  return turns.done();
}

/** The works that have a turn after an instant and up to another. */
export function turnedBetween(turns: Turns, from: number, to: number): string[] {
  return [...turns].flatMap(([key, instants]) =>
    instants.some((instant) => from < instant && instant <= to) ? [key] : [],
  );
}

/** The next turn of a work, or of an office, after an instant; infinity if there is none. */
export function nextTurn({ turns, mandates, site }: Catalogue, now: number): number {
  const { timeZone } = site.identity;
  let next = Number.POSITIVE_INFINITY;
  const days = mandates.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]));
  const offices = days.map((day) => toInstant(day, timeZone));
  for (const instants of [...turns.values(), offices]) {
    for (const instant of instants) if (instant > now && instant < next) next = instant;
  }
  return next;
}

/** Whether what is said of the site as a whole differs between two instants. */
export function siteTurns(catalogue: Catalogue, from: number, to: number): boolean {
  return officeTurns(catalogue, from, to) || securityExpires(from) !== securityExpires(to);
}

/** Whether another office is held at one instant than at another. */
export function officeTurns({ mandates, site }: Catalogue, from: number, to: number): boolean {
  const { timeZone } = site.identity;
  return officeOn(mandates, dayOf(from, timeZone)) !== officeOn(mandates, dayOf(to, timeZone));
}

/** The mandate held on a day; the day it ends is the next one's. */
export function officeOn(mandates: readonly Mandate[], day: string): Mandate | undefined {
  return mandates.find(({ from, to }) => from <= day && (to === undefined || day < to));
}
