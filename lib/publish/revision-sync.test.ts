import { expect, test } from "vitest";
import type { AnnouncedRevision, RevisionChannel } from "../cache/shared/revision-channel.ts";
import { type RevisionSync, startRevisionSync } from "./revision-sync.ts";

/** What Redis does for announcements, with an `away` that tests may set. */
class Board {
  there: AnnouncedRevision = { raw: null, revision: undefined };
  away = false;
  #count = 0;
  readonly #heard: (() => void)[] = [];

  put(revision: string): AnnouncedRevision {
    this.#count += 1;
    this.there = { raw: `${revision}#${this.#count}`, revision };
    for (const heard of this.#heard) heard();
    return this.there;
  }

  readonly announcements: RevisionChannel = {
    read: async () => {
      if (this.away) throw new Error("away");
      return this.there;
    },
    replace: async ({ raw }, revision) => {
      if (this.away) throw new Error("away");
      return this.there.raw === raw ? this.put(revision) : this.there;
    },
    listen: (heard) => this.#heard.push(heard),
  };
}

/** Commits by what came before each: `b` after `a`, and `x` beside both. */
const before: Readonly<Record<string, string>> = { a: "", b: "a", c: "ab", x: "" };

interface Instance extends RevisionSync {
  readonly revision: string;
  /** What its mirror of the repository has; a function may bring something later. */
  mirror: () => string;
  readonly looks: number;
  readonly behind: readonly string[];
  /** What a webhook does. */
  publish(): Promise<readonly string[]>;
}

function instanceOn(board: Board, first: string): Instance {
  const behind: string[] = [];
  let revision = first;
  let looks = 0;
  let running: Promise<unknown> = Promise.resolve();
  // One at a time, as a publication does it.
  const publish = () => {
    const done = running.then(run);
    running = done.catch(() => undefined);
    return done;
  };
  const run = async () => {
    looks += 1;
    const announce = agreement.begin();
    const read = instance.mirror();
    // Fetching takes a moment, in which others go on.
    await new Promise((resolve) => setImmediate(resolve));
    revision = read;
    return announce(revision);
  };
  const agreement = startRevisionSync({
    announcements: board.announcements,
    publish,
    includes: async (announced) => before[revision]?.includes(announced) ?? false,
    onBehind: (announced) => behind.push(announced),
    // Time passes at once, but not before everybody had a turn.
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  });
  board.announcements.listen(() => void agreement.look());
  const instance: Instance = {
    ...agreement,
    mirror: () => first,
    publish,
    behind,
    get revision() {
      return revision;
    },
    get looks() {
      return looks;
    },
  };
  return instance;
}

const all = (instances: readonly Instance[], tip: string) => {
  for (const instance of instances) instance.mirror = () => tip;
};
const revisions = (instances: readonly Instance[]) => instances.map(({ revision }) => revision);

async function three(revision: string) {
  const board = new Board();
  const instances = [0, 1, 2].map(() => instanceOn(board, revision));
  const [one, two, last] = instances;
  if (!one || !two || !last) throw new Error("Three were asked for.");
  for (const instance of instances) {
    // As a server starts: it looks what is announced, then publishes.
    await instance.look();
    await instance.publish();
  }
  return { board, instances, one, two, last };
}

/** Until nothing is under way any more. */
async function settled() {
  for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

test("what one instance publishes, the others publish too, each by one look at the source", async () => {
  const { instances, one, two, last } = await three("a");
  const looks = [two.looks, last.looks];
  all(instances, "b");
  expect(await one.publish()).toEqual([]);
  await settled();
  expect(revisions(instances)).toEqual(["b", "b", "b"]);
  expect([two.looks, last.looks]).toEqual(looks.map((count) => count + 1));
});

test.each([
  ["back to an older commit", "a"],
  ["to another history", "x"],
])("a branch forced %s is followed at once", async (_name, tip) => {
  const { instances, two, board } = await three("b");
  all(instances, tip);
  await two.publish();
  await settled();
  expect(revisions(instances)).toEqual([tip, tip, tip]);
  expect(board.there.revision).toBe(tip);
  expect(instances.flatMap(({ behind }) => behind)).toEqual([]);
});

test("of two instances that publish at once, the one that read the older commit gives way", async () => {
  for (const first of ["quick", "slow"]) {
    const { board, instances, one: quick, two: slow } = await three("a");
    all(instances, "c");
    // This one reads the branch just before the second push.
    slow.mirror = () => (slow.revision === "a" ? "b" : "c");
    const asked = first === "slow" ? [slow, quick] : [quick, slow];
    await Promise.all(asked.map((instance) => instance.publish()));
    await settled();
    expect(revisions(instances)).toEqual(["c", "c", "c"]);
    expect(board.there.revision).toBe("c");
    // Nobody was taken for one whose mirror lags.
    expect(instances.flatMap(({ behind }) => behind)).toEqual([]);
  }
});

test("a mirror that lags is asked again until it has what was announced, and health says so meanwhile", async () => {
  const { instances, one, two, last, board } = await three("a");
  one.mirror = () => "b";
  last.mirror = () => "b";
  let standing = two.standing();
  two.mirror = () => {
    standing = two.standing();
    return two.looks > 4 ? "b" : "a";
  };
  await one.publish();
  await settled();
  expect(two.behind).toEqual(["b"]);
  expect(standing).toEqual({ announced: "b", agreed: false });
  expect(revisions(instances)).toEqual(["b", "b", "b"]);
  expect(two.standing()).toEqual({ announced: "b", agreed: true });
  expect(board.there.revision).toBe("b");
});

test("a mirror that has an old commit for good never takes the others back to it", async () => {
  const { instances, one, two, last } = await three("a");
  all(instances, "b");
  two.mirror = () => "a";
  await one.publish();
  const shown = new Set<string>();
  for (let turn = 0; turn < 300; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    shown.add(last.revision);
  }
  expect([...shown].pop()).toBe("b");
  expect(last.revision).toBe("b");
  expect(one.revision).toBe("b");
  expect(two.behind.length).toBeGreaterThan(0);
  for (const instance of instances) instance.stop();
});

test("an instance that can't reach its source waits until it can, and announces nothing", async () => {
  const { board, instances, one, two } = await three("a");
  all(instances, "b");
  two.mirror = () => {
    if (two.looks < 20) throw new Error("unreachable");
    return "b";
  };
  await one.publish();
  const announced = board.there;
  await settled();
  expect(board.there).toBe(announced);
  expect(two.revision).toBe("b");
});

test("when nobody can read what stands announced, all end where the branch is", async () => {
  const { board, instances, two } = await three("a");
  all(instances, "x");
  // Someone announced a commit that a forced push took away before anyone else read it.
  board.put("gone");
  await settled();
  expect(revisions(instances)).toEqual(["x", "x", "x"]);
  expect(board.there.revision).toBe("x");
  expect(two.standing().agreed).toBe(true);
});

test("while nothing can be told, a publish says so; afterwards all agree", async () => {
  for (const tip of ["b", "x"]) {
    for (const memory of ["kept", "lost"]) {
      const { board, instances, one } = await three("a");
      all(instances, tip);
      board.away = true;
      expect(await one.publish()).toEqual([expect.stringContaining("were not told")]);
      await Promise.all(instances.map((instance) => instance.look()));
      expect(revisions(instances)).toEqual([tip, "a", "a"]);
      board.away = false;
      if (memory === "lost") board.there = { raw: null, revision: undefined };
      // The one that knows least is the first to be back.
      for (const instance of [...instances].reverse()) await instance.look();
      await settled();
      expect(revisions(instances), `${tip}, memory ${memory}`).toEqual([tip, tip, tip]);
      expect(board.there.revision).toBe(tip);
    }
  }
});

test("what stands there and is no announcement is replaced by one", async () => {
  const { board, instances } = await three("a");
  board.there = { raw: "\u0000 nothing of ours", revision: undefined };
  for (const instance of instances) await instance.look();
  await settled();
  expect(board.there.revision).toBe("a");
});

test("the others are told when the pages are there, and not while they are being made", async () => {
  const { board, instances, one, two } = await three("a");
  all(instances, "b");
  let made = () => {};
  const making = new Promise<void>((resolve) => {
    made = resolve;
  });
  const announce = one.begin();
  await one.look();
  expect(board.there.revision).toBe("a");
  const announced = making.then(() => announce("b"));
  await one.look();
  expect(two.revision).toBe("a");
  made();
  await announced;
  await settled();
  expect(two.revision).toBe("b");
});
