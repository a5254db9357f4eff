import { isSourceError } from "../../content/source/source.ts";
import { reasonIn } from "./git-words.ts";
import { type Outcome, RefusalError, type RefusalReason } from "./outcome.ts";

/** What a file system says, by its codes. */
const codes: Readonly<Record<string, RefusalReason>> = {
  ...{ ENOSPC: "no-space", EDQUOT: "no-space", EFBIG: "no-space" },
  ...{ EROFS: "read-only", EACCES: "read-only", EPERM: "read-only" },
  ...{ ENOENT: "gone", ENOTDIR: "gone" },
};

/** What was done, or why not. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal;
    if (isSourceError(error)) return { refused: reasonIn(error.message), detail: error.message };
    if (!(error instanceof Error && "code" in error)) throw error;
    return { refused: codes[String(error.code)] ?? "failed", detail: error.message };
  }
}
