import type { Saving } from "../../desk/saving/saving.ts";
import type { Writing } from "../../desk/writing/writing.ts";
import type { TypedFiles, TypedWork } from "./typed-pages.ts";

/** A work as it is saved, with what stands beside its texts. */
export async function writtenWork(saving: Saving, writing: Writing): Promise<TypedWork> {
  const beside = new Map(writing.beside.map(({ path, blob }) => [path, blob]));
  return { files: await readWritten(saving, writing), beside, saving };
}

async function readWritten(desk: Saving, { files }: Writing): Promise<TypedFiles> {
  const read = await Promise.all(
    files.map(async ({ path, base: blob }) => {
      const bytes = blob === undefined ? undefined : await desk.read({ path, blob });
      return bytes === undefined ? [] : [[path, bytes] as const];
    }),
  );
  return new Map(read.flat());
}
