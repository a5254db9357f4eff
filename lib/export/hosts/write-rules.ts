import type { Writer } from "../writer.ts";
import { htaccess } from "./apache.ts";
import { headerLines, redirectLines } from "./netlify.ts";
import { nginxRules } from "./nginx.ts";
import type { HostRules } from "./rules.ts";

/** Writes what each kind of host has to know, under the name by which it looks for it. */
export async function writeHostRules(writer: Writer, rules: HostRules): Promise<void> {
  const files = {
    "nginx.conf": nginxRules(rules),
    ".htaccess": htaccess(rules),
    _redirects: redirectLines(rules),
    _headers: headerLines(rules),
  };
  for (const [name, text] of Object.entries(files)) await writer.bytes(name, Buffer.from(text));
}
