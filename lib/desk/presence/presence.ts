import { createHash } from "node:crypto";
import type { Author } from "../saving/signature.ts";

/** Somebody who has a work open. */
export interface Visitor {
  readonly name: string;
  /** When they opened it, in milliseconds since 1970. */
  readonly since: number;
}

/** What one instance tells the others: `id` stands for a person, whose address stays where it is. */
export interface Visit {
  readonly key: string;
  readonly id: string;
  readonly name: string;
}

/** Who has which work open, as far as this process was told: of use to people, nothing depends on it. */
export interface Presence {
  /** Somebody opened or saved a work here. */
  visited(key: string, person: Author): void;
  /** Another instance says so. */
  heard(visit: Visit): void;
  /** Who has a work open besides a person. */
  others(key: string, person: Author): readonly Visitor[];
  /** The same of all works. */
  everybody(person: Author): ReadonlyMap<string, readonly Visitor[]>;
}

interface Seen extends Visitor {
  readonly last: number;
}

/** Who did nothing for so long has it open no more, in milliseconds. */
const forgotten = 10 * 60_000;

/** Nobody needs to be told of more works than that. */
const mostWorks = 1_000;

/** Begins to remember; `tell` has the other instances hear it, where there are any. */
export function startPresence(now: () => number, tell: (visit: Visit) => void): Presence {
  const works = new Map<string, Map<string, Seen>>();

  const heard = ({ key, id, name }: Visit) => {
    const at = now();
    const people = works.get(key) ?? new Map<string, Seen>();
    const before = people.get(id);
    const since = before !== undefined && at - before.last < forgotten ? before.since : at;
    people.set(id, { name, since, last: at });
    // The latest last.
    works.delete(key);
    works.set(key, people);
    for (const oldest of works.keys()) {
      if (works.size <= mostWorks) break;
      works.delete(oldest);
    }
  };

  const others = (key: string, person: Author): readonly Visitor[] => {
    const [at, own] = [now(), idOf(person)];
    const people = [...(works.get(key) ?? [])].filter(
      ([id, { last }]) => id !== own && at - last < forgotten,
    );
    return people.map(([, { name, since }]) => ({ name, since }));
  };

  return {
    heard,
    others,
    visited: (key, person) => {
      const visit = { key, id: idOf(person), name: person.name };
      heard(visit);
      tell(visit);
    },
    everybody: (person) => {
      const found = [...works.keys()].map((key) => [key, others(key, person)] as const);
      return new Map(found.filter(([, people]) => people.length > 0));
    },
  };
}

function idOf({ name, email }: Author): string {
  return createHash("sha256")
    .update(JSON.stringify([name, email]))
    .digest("base64url")
    .slice(0, 22);
}
