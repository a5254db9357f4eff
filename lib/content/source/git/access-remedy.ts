import { access, constants } from "node:fs/promises";
import { join } from "node:path";
import { SourceError } from "../source.ts";

/**
 * An error of git's, and what mends it where a repository on this machine is closed to this server: git
 * says of it only that it is none. Any other error is given back.
 */
export async function withAccessRemedy(error: unknown, address: string): Promise<unknown> {
  if (!(error instanceof SourceError)) return error;
  for (const part of ["", "HEAD", "objects", "refs", ".git", ".git/HEAD", ".git/objects"]) {
    const path = join(/*turbopackIgnore: true*/ address, part);
    const closed = await access(path, constants.R_OK).then(
      () => false,
      ({ code }) => code === "EACCES",
    );
    if (!closed) continue;
    const user = process.getuid?.() ?? "";
    return new SourceError(
      `${error.message} — ${path} may not be read by the user ${user} of this server: let that user read all below ${address}, such as by chmod -R o+rX.`,
    );
  }
  return error;
}
