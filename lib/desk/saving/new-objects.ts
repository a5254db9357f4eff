import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { deflate } from "node:zlib";
import type { Git } from "./run-git.ts";

const compress = promisify<Uint8Array, { level: number }, Buffer>(deflate);

/** Git makes of it what it keeps and what it sends; a tree of ids can hardly be made smaller. */
const fast = { level: 1 };

/** The types of a pack's objects (git's documentation, gitformat-pack). */
const types = { commit: 1, tree: 2, blob: 3 } as const;

type Kind = keyof typeof types;

/** Objects of git's that are made together and kept by one command: starting one costs most of a save. */
export interface NewObjects {
  /** The id that an object has from now on. */
  add(kind: Kind, bytes: Uint8Array): string;
  /** Puts all of them into the repository. Resolves when git has them. */
  keep(): Promise<void>;
}

export function newObjects(git: Git): NewObjects {
  const made = new Map<string, { readonly kind: Kind; readonly bytes: Uint8Array }>();
  return {
    add: (kind, bytes) => {
      const head = `${kind} ${bytes.byteLength}\0`;
      const id = createHash("sha1").update(head).update(bytes).digest("hex");
      made.set(id, { kind, bytes });
      return id;
    },
    keep: async () => {
      const parts: Uint8Array[] = [packHead(made.size)];
      for (const { kind, bytes } of made.values()) {
        parts.push(objectHead(types[kind], bytes.byteLength), await compress(bytes, fast));
      }
      const hash = createHash("sha1");
      for (const part of parts) hash.update(part);
      const pack = Buffer.concat([...parts, hash.digest()]);
      await git.run({ input: pack }, "unpack-objects", "-q");
    },
  };
}

function packHead(count: number): Buffer {
  const head = Buffer.from("PACK\0\0\0\u0002\0\0\0\0", "latin1");
  head.writeUInt32BE(count, 8);
  return head;
}

/** The type and four bits of the size, then seven bits a byte; the highest says that another follows. */
function objectHead(type: number, size: number): Buffer {
  const bytes: number[] = [];
  let byte = (type << 4) | (size & 15);
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.push(byte | 128);
    byte = rest & 127;
  }
  return Buffer.from([...bytes, byte]);
}
