import { execFile } from "node:child_process";
import { promisify } from "node:util";
import ipaddr from "ipaddr.js";
import type { EditorLanguage } from "../../i18n/editor-languages.ts";
import type { Asking } from "../../security/client.ts";
import { type DeskPerson, isEmail, plainName } from "./person.ts";

/** By which proxies say that somebody else asks. */
const traces = ["x-forwarded-for", "forwarded", "via", "x-real-ip"];

/**
 * Whether a request comes from this machine itself, under a name of it: a page elsewhere may have a
 * name of its own lead here, and would read what is answered.
 */
export function isFromThisMachine({ headers, socket }: Asking): boolean {
  const { remoteAddress = "" } = socket;
  if (!ipaddr.isValid(remoteAddress)) return false;
  if (ipaddr.process(remoteAddress).range() !== "loopback") return false;
  if (traces.some((name) => headers[name] !== undefined)) return false;
  const name = (headers.host ?? "").replace(/:\d+$/, "");
  return name === "localhost" || name === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(name);
}

const nobody: Readonly<Record<EditorLanguage, string>> = { fr: "Rédaction", en: "Editors" };

/** Whoever sits at this machine, as git in a directory knows them. They may publish: they can anyway. */
export async function personOfThisMachine(
  directory: string,
  language: EditorLanguage,
): Promise<DeskPerson> {
  const [name, email] = await Promise.all([
    configured(directory, "user.name"),
    configured(directory, "user.email"),
  ]);
  return {
    name: plainName(name) || nobody[language],
    email: isEmail(email) ? email : "",
    may: "publish",
  };
}

const run = promisify(execFile);

/** A setting of git; empty where it has none, or there is no git. */
async function configured(directory: string, name: string): Promise<string> {
  const settled = run("git", ["config", "--get", name], { cwd: directory, timeout: 5_000 });
  return settled.then(({ stdout }) => stdout.trim()).catch(() => "");
}
