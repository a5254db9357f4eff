import { access, constants } from "node:fs/promises";
import { join } from "node:path";
import { SourceError } from "../source.ts";

/** What git says when a repository can't be had, and the one thing that mends it. */
const remedies: readonly (readonly [RegExp, string])[] = [
  [
    /certificate|SSL CA/i,
    "Set GIT_SSL_CAINFO to a file with the certificate of the authority that its server is signed by.",
  ],
  [
    /resolve proxy|from proxy|proxy CONNECT|407/i,
    "Look at https_proxy, http_proxy and no_proxy, through which this server asks.",
  ],
  [
    /Authentication failed|could not read (?:Username|Password)|error: 40[13]\b/i,
    "Write a name and a token that may read it into CONTENT_REPOSITORY: https://name:token@host/path.",
  ],
  [
    /Permission denied \(publickey/,
    "Give the user of this server a key that may read it; GIT_SSH_COMMAND can name its file.",
  ],
  [
    /Host key verification failed/,
    "Have the user of this server know its host: ssh-keyscan HOST >> ~/.ssh/known_hosts, once compared.",
  ],
];

/** Git's words, and what mends it where that is known. */
export function withRemedy(words: string): string {
  const remedy = remedies.find(([said]) => said.test(words))?.[1];
  return remedy === undefined ? words : `${words} — ${remedy}`;
}

/**
 * The same error, and what mends it where a repository on this machine is closed to this server: git
 * says of it only that it is none. Any other error is given back.
 */
export async function withAccessRemedy(error: unknown, address: string): Promise<unknown> {
  if (!(error instanceof SourceError)) return error;
  for (const part of ["", "HEAD", "objects", "refs", ".git", ".git/HEAD", ".git/objects"]) {
    const path = join(address, part);
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
