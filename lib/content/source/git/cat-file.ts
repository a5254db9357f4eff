import { ChildProcess, type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { Socket } from "node:net";
import { SourceError } from "../source.ts";
import { borrowingEnvironment } from "./run.ts";

/** Reads objects of a repository through one long-lived process. */
export interface ObjectReader {
  /** An object's bytes; undefined if the repository has none of that name. */
  read(name: string): Promise<Buffer | undefined>;
  /** An object's size in bytes, without reading it. */
  size(name: string): Promise<number | undefined>;
  /** The id of the object that a reference or expression names. */
  id(name: string): Promise<string | undefined>;
  /** Has a new process answer from now on: the repository may be another than it was. */
  restart(): void;
  close(): void;
}

interface Answer {
  readonly id: string;
  readonly size: number;
  readonly bytes: Buffer;
}

interface Waiting {
  readonly command: "contents" | "info";
  readonly name: string;
  /** Whether a process ended while this stood first. */
  tried: boolean;
  resolve(answer: Answer | undefined): void;
  reject(error: Error): void;
}

/**
 * Starts `git cat-file --batch-command` (its manual page, BATCH OUTPUT): a command on a line goes in;
 * a header line and, for `contents`, the bytes and a line end come out, in order. A damaged object
 * ends the process: it fails alone, when it has ended a second one; the rest is asked for again.
 * `borrowed` is another repository's folder of objects, seen as well.
 */
export function objectReader(repository: string, borrowed?: string): ObjectReader {
  let child: ChildProcessWithoutNullStreams | undefined;
  let waiting: Waiting[] = [];
  let chunks: Buffer[] = [];
  let received = 0;

  const start = () => {
    const started = spawn("git", ["--git-dir", repository, "cat-file", "--batch-command"], {
      env: borrowingEnvironment(borrowed),
    });
    started.stdout.on("data", (chunk: Buffer) => {
      if (child !== started) return;
      chunks.push(chunk);
      received += chunk.length;
      drain();
    });
    started.on("error", ({ message }) => {
      if (child === started) fail(new SourceError(`git cat-file did not start: ${message}`));
    });
    started.on("close", () => {
      if (child !== started) return;
      const [first] = waiting;
      if (first?.tried) waiting.shift()?.reject(new SourceError("git cat-file ended"));
      else if (first !== undefined) first.tried = true;
      askAgain();
    });
    started.stdin.on("error", () => undefined);
    started.stderr.resume();
    return started;
  };

  /** Forgets the process, and returns what it has not answered. */
  const leave = (): Waiting[] => {
    const lost = waiting;
    child = undefined;
    [waiting, chunks, received] = [[], [], 0];
    return lost;
  };

  const fail = (error: Error) => {
    for (const each of leave()) each.reject(error);
  };

  const askAgain = () => {
    for (const each of leave()) send(each);
  };

  const send = (each: Waiting) => {
    child ??= start();
    hold(child, true);
    waiting.push(each);
    child.stdin.write(`${each.command} ${each.name}\n`);
  };

  const drain = () => {
    while (waiting.length > 0) {
      const head = chunks[0];
      if (head === undefined) return;
      let end = head.indexOf(10);
      let buffer = head;
      if (end < 0 && chunks.length > 1) {
        buffer = Buffer.concat(chunks);
        chunks = [buffer];
        end = buffer.indexOf(10);
      }
      if (end < 0) return;
      const header = buffer.subarray(0, end).toString("utf8");
      const size = Number(/ (\d+)$/.exec(header)?.[1] ?? -1);
      const hasBytes = size >= 0 && waiting[0]?.command === "contents";
      const length = hasBytes ? end + 1 + size + 1 : end + 1;
      if (received < length) return;
      const whole = chunks.length === 1 ? buffer : Buffer.concat(chunks);
      chunks = whole.length > length ? [whole.subarray(length)] : [];
      received -= length;
      // Copied out: a part of a larger buffer would keep all of it in memory.
      const bytes = hasBytes ? Buffer.from(whole.subarray(end + 1, end + 1 + size)) : Buffer.of();
      waiting
        .shift()
        ?.resolve(size < 0 ? undefined : { id: header.split(" ")[0] ?? "", size, bytes });
    }
    if (child !== undefined) hold(child, false);
  };

  const ask = (command: Waiting["command"], name: string) =>
    new Promise<Answer | undefined>((resolve, reject) => {
      if (/\s/.test(name)) {
        reject(new SourceError(`Not an object's name: ${JSON.stringify(name)}`));
        return;
      }
      send({ command, name, tried: false, resolve, reject });
    });

  return {
    read: async (name) => (await ask("contents", name))?.bytes,
    size: async (name) => (await ask("info", name))?.size,
    id: async (name) => (await ask("info", name))?.id,
    restart: () => {
      const open = child;
      askAgain();
      open?.kill();
    },
    close: () => {
      const open = child;
      fail(new SourceError("closed"));
      open?.kill();
    },
  };
}

/** While nobody waits for it, git keeps no command from ending. */
function hold(child: ChildProcessWithoutNullStreams, held: boolean): void {
  for (const each of [child, child.stdin, child.stdout, child.stderr]) {
    if (!(each instanceof ChildProcess || each instanceof Socket)) continue;
    if (held) each.ref();
    else each.unref();
  }
}
