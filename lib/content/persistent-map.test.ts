import { expect, test } from "vitest";
import { randomFrom } from "../cover/seed.ts";
import { draftOf } from "./persistent-map.ts";

test("whatever is set and deleted, an overlaid map reads like one that was copied each time", () => {
  const random = randomFrom("overlay");
  const key = () => `k${Math.floor(random() * 900)}`;
  let map: ReadonlyMap<string, number> = new Map();
  let plain = new Map<string, number>();
  for (let step = 0; step < 400; step += 1) {
    const draft = draftOf(map);
    plain = new Map(plain);
    for (let edit = 0; edit < 8; edit += 1) {
      const name = key();
      if (random() < 0.4) {
        draft.delete(name);
        plain.delete(name);
      } else {
        draft.set(name, step);
        plain.delete(name);
        plain.set(name, step);
      }
      expect(draft.has(name)).toBe(plain.has(name));
    }
    map = draft.done();
    expect(map.size).toBe(plain.size);
    expect(new Map([...map].sort())).toEqual(new Map([...plain].sort()));
    for (let look = 0; look < 20; look += 1) {
      const name = key();
      expect(map.get(name)).toBe(plain.get(name));
      expect(map.has(name)).toBe(plain.has(name));
    }
    const visited: [string, number][] = [];
    map.forEach((value, name) => {
      visited.push([name, value]);
    });
    expect(visited).toEqual([...map.entries()]);
    expect([...map.keys()]).toEqual(visited.map(([name]) => name));
    expect([...map.values()]).toEqual(visited.map(([, value]) => value));
  }
});

test("the map that a draft was made of stays as it was, and is given back where nothing differs", () => {
  const first = draftOf(new Map([["a", 1]]));
  first.set("b", 2);
  const before = first.done();
  const draft = draftOf(before);
  draft.delete("a");
  draft.delete("not there");
  expect([...before]).toEqual([
    ["a", 1],
    ["b", 2],
  ]);
  expect([...draft.done()]).toEqual([["b", 2]]);
  expect(draftOf(before).done()).toBe(before);
});
