import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { type RevisionSync, startRevisionSync } from "./revision-sync.ts";

/** What Redis does: it passes on what is said to who listens, in one order. `away` it does nothing. */
class Channel {
  away = false;
  /** All that was said. */
  readonly said: string[] = [];
  readonly instances: RevisionSync[] = [];

  async announce(revision: string): Promise<void> {
    if (this.away) throw new Error("away");
    this.said.push(revision);
    await turn();
    for (const instance of this.instances) void instance.heard(revision);
  }

  /** As a connection that was lost is made again. */
  async comesBack(): Promise<void> {
    this.away = false;
    for (const instance of this.instances) await instance.listening();
  }
}

/** Commits by what came before each: `b` after `a`, and `x` beside both. */
const before: Readonly<Record<string, string>> = { a: "", b: "a", c: "ab", x: "" };

class Instance {
  looks = 0;
  /** Whether it asks its source again. */
  patient = true;
  readonly warned: string[] = [];
  /** What its mirror of the repository has; it may be another thing later. */
  mirror: () => string;
  revision: string;
  readonly agreement: RevisionSync;
  #running: Promise<unknown> = Promise.resolve();

  constructor(channel: Channel, first: string) {
    this.revision = first;
    this.mirror = () => first;
    this.agreement = startRevisionSync({
      announce: (revision) => channel.announce(revision),
      publish: () => this.publish(),
      includes: async (revision) => before[this.revision]?.includes(revision) ?? false,
      onBehind: (revision) => this.warned.push(revision),
      // Time passes at once, but not before everybody had a turn; or it stands still.
      pause: () => (this.patient ? turn() : new Promise(() => undefined)),
    });
    channel.instances.push(this.agreement);
  }

  /** What a webhook does; one at a time, as a publication does it. */
  publish(): Promise<readonly string[]> {
    const done = this.#running.then(async () => {
      this.looks += 1;
      const read = this.mirror();
      // Fetching takes a moment, in which others go on.
      await turn();
      this.revision = read;
      return this.agreement.published(read);
    });
    this.#running = done.catch(() => undefined);
    return done;
  }
}

const all = (instances: readonly Instance[], tip: string) => {
  for (const instance of instances) instance.mirror = () => tip;
};
const revisions = (instances: readonly Instance[]) => instances.map(({ revision }) => revision);
const warnings = (instances: readonly Instance[]) => instances.flatMap(({ warned }) => warned);

/** Until nothing is under way any more. */
async function settled() {
  for (let times = 0; times < 200; times += 1) await turn();
}

async function three(revision: string) {
  const channel = new Channel();
  const [one, two, last] = [0, 1, 2].map(() => new Instance(channel, revision));
  if (!one || !two || !last) throw new Error("Three were asked for.");
  const instances = [one, two, last];
  for (const instance of instances) await instance.publish();
  await settled();
  return { channel, instances, one, two, last };
}

test("what one instance publishes, the others publish too, each by one look at the source", async () => {
  const { channel, instances, one, two, last } = await three("a");
  const looks = [two.looks, last.looks];
  all(instances, "b");
  channel.said.length = 0;
  expect(await one.publish()).toEqual([]);
  await settled();
  expect(revisions(instances)).toEqual(["b", "b", "b"]);
  expect([two.looks, last.looks]).toEqual(looks.map((count) => count + 1));
  // Who follows says nothing.
  expect(channel.said).toEqual(["b"]);
});

test.each([
  ["back to an older commit", "a"],
  ["to another history", "x"],
])("a branch forced %s is followed", async (_name, tip) => {
  const { instances, two } = await three("b");
  all(instances, tip);
  await two.publish();
  await settled();
  expect(revisions(instances)).toEqual([tip, tip, tip]);
  expect(warnings(instances)).toEqual([]);
});

test("a branch forced back is followed by those that can read it later", async () => {
  const { instances, one, two, last } = await three("b");
  all(instances, "a");
  two.mirror = () => (two.looks > 5 ? "a" : "b");
  last.mirror = () => {
    if (last.looks < 20) throw new Error("unreachable");
    return "a";
  };
  await one.publish();
  await settled();
  expect(revisions(instances)).toEqual(["a", "a", "a"]);
  expect(warnings(instances)).toEqual([]);
});

test("of two instances that publish at once, the one that read the older commit gives way", async () => {
  for (const first of ["quick", "slow"]) {
    const { instances, one: quick, two: slow } = await three("a");
    all(instances, "c");
    // This one reads the branch just before the second push.
    slow.mirror = () => (slow.revision === "a" ? "b" : "c");
    const asked = first === "slow" ? [slow, quick] : [quick, slow];
    await Promise.all(asked.map((instance) => instance.publish()));
    await settled();
    expect(revisions(instances)).toEqual(["c", "c", "c"]);
    expect(warnings(instances)).toEqual([]);
  }
});

test("a commit that was replaced by a forced push before others read it is missed by nobody", async () => {
  const { instances, one } = await three("a");
  all(instances, "x");
  one.mirror = () => (one.revision === "a" ? "b" : "x");
  await one.publish();
  await settled();
  expect(revisions(instances)).toEqual(["x", "x", "x"]);
  expect(warnings(instances)).toEqual([]);
});

test("one that starts on an old mirror is told of the newer commit, and waits for it", async () => {
  const { channel, instances } = await three("b");
  const late = new Instance(channel, "a");
  let health: string | null = null;
  late.mirror = () => {
    health ??= late.agreement.behind;
    return late.looks > 12 ? "b" : "a";
  };
  await late.publish();
  await settled();
  expect(late.revision).toBe("b");
  expect(revisions(instances)).toEqual(["b", "b", "b"]);
  expect({ warned: late.warned, health }).toEqual({ warned: ["b"], health: "b" });
  expect(late.agreement.behind).toBeNull();
});

test("a mirror that has a commit in between is asked until it has the last one", async () => {
  const { instances, one, two, last } = await three("a");
  all(instances, "c");
  const start = two.looks;
  two.mirror = () => (two.looks > start + 3 ? "c" : "b");
  for (const instance of [one, last]) instance.patient = false;
  await one.publish();
  await settled();
  expect(revisions(instances)).toEqual(["c", "c", "c"]);
});

test("whoever is told of a commit and finds a later one says so at once", async () => {
  const { instances, one } = await three("a");
  all(instances, "c");
  for (const instance of instances) instance.patient = false;
  // This one reads the branch just before the second push.
  one.mirror = () => (one.revision === "a" ? "b" : "c");
  await one.publish();
  await settled();
  expect(revisions(instances)).toEqual(["c", "c", "c"]);
});

test("a mirror that has an old commit for good takes nobody back to it, and is not asked without end", async () => {
  const { channel, instances, one, two, last } = await three("a");
  all(instances, "b");
  two.mirror = () => "a";
  channel.said.length = 0;
  await one.publish();
  await settled();
  expect([one.revision, last.revision]).toEqual(["b", "b"]);
  expect(channel.said).toEqual(["b"]);
  expect(two.warned).toEqual(["b"]);
  expect(two.agreement.behind).toBe("b");
  two.agreement.stop();
});

test("an instance that can't reach its source waits until it can, and says nothing", async () => {
  const { channel, instances, one, two } = await three("a");
  all(instances, "b");
  channel.said.length = 0;
  two.mirror = () => {
    if (two.looks < 20) throw new Error("unreachable");
    return "b";
  };
  await one.publish();
  await settled();
  expect(two.revision).toBe("b");
  expect(channel.said).toEqual(["b"]);
});

test("a revision that nobody has takes nobody away from the branch", async () => {
  const { channel, instances, one } = await three("a");
  await channel.announce("made up");
  await settled();
  expect(revisions(instances)).toEqual(["a", "a", "a"]);
  expect(one.agreement.behind).toBe("made up");
  all(instances, "b");
  await one.publish();
  await settled();
  expect(revisions(instances)).toEqual(["b", "b", "b"]);
  expect(one.agreement.behind).toBeNull();
});

test("while nothing can be told, a publish says so; afterwards all agree, whoever is back first", async () => {
  for (const tip of ["b", "x"]) {
    for (const order of ["first", "last"]) {
      const { channel, instances, one } = await three("a");
      all(instances, tip);
      channel.away = true;
      expect(await one.publish()).toEqual([expect.stringContaining("were not told")]);
      expect(revisions(instances)).toEqual([tip, "a", "a"]);
      if (order === "last") channel.instances.reverse();
      await channel.comesBack();
      await settled();
      expect(revisions(instances)).toEqual([tip, tip, tip]);
    }
  }
});

test("one that alone was away tells what it published meanwhile", async () => {
  const { channel, instances, one } = await three("a");
  all(instances, "b");
  channel.away = true;
  await one.publish();
  channel.away = false;
  await one.agreement.listening();
  await settled();
  expect(revisions(instances)).toEqual(["b", "b", "b"]);
});

test("one that alone was away looks for what it did not hear, at once and until it is there", async () => {
  for (const lag of [0, 3]) {
    const { channel, instances, one, last } = await three("a");
    all(instances, "b");
    channel.instances.pop();
    await one.publish();
    await settled();
    channel.instances.push(last.agreement);
    const start = last.looks;
    last.mirror = () => (last.looks > start + lag ? "b" : "a");
    await last.agreement.listening();
    expect(last.revision).toBe(lag === 0 ? "b" : "a");
    await settled();
    expect(revisions(instances)).toEqual(["b", "b", "b"]);
  }
});
