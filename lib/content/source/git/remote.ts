import { join } from "node:path";
import { projectRoot } from "../../../next-internals/project-root.ts";
import { SourceError } from "../source.ts";
import { gitEnvironment } from "./git-environment.ts";

/** A repository elsewhere, as git is told of it. */
export interface Remote {
  /** Its address, without what opens it: every user of the machine reads arguments. */
  readonly address: string;
  /** What git runs with to reach it. */
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Hands git the name and password of an HTTP address by its environment, which nobody else reads, and
 * by a helper (gitcredentials) that repeats them: its words, too, are for everybody to read.
 */
const helper =
  '!f() { test "$1" = get && printf "username=%s\\npassword=%s\\n" "$TRIBUNE_NAME" "$TRIBUNE_PASSWORD"; }; f';

/** What git reads in the place of a user's settings, on both sides of a fetch. */
const trustedFile = "lib/content/source/git/trusted.gitconfig";
const trusted = { GIT_CONFIG_GLOBAL: join(/*turbopackIgnore: true*/ projectRoot, trustedFile) };

/** Takes an address apart. Throws a SourceError where it can't be told what in it is the password. */
export function remoteOf(address: string): Remote {
  if (!/^https?:\/\/[^/]*@/i.test(address)) {
    return { address, env: { ...gitEnvironment(), ...trusted } };
  }
  if (!URL.canParse(address)) {
    throw new SourceError(
      "The name or password in CONTENT_REPOSITORY has a sign that must be written in percents there, such as %2F for / and %40 for @.",
    );
  }
  const { protocol, host, username, password } = new URL(address);
  const env = {
    ...gitEnvironment({ [`credential.${protocol}//${host}.helper`]: helper }),
    ...trusted,
    TRIBUNE_NAME: plain(username),
    TRIBUNE_PASSWORD: plain(password),
  };
  return { address: address.replace(/^(https?:\/\/)[^/]*@/i, "$1"), env };
}

/** What stands in percents as it is meant; what is not valid there was meant as it is. */
function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
