import { fingerprintOf } from "../content/code-fingerprint.ts";

/** Names this version of the rules: it differs whenever one of them may find something else. */
export function checksVersion(): string {
  return fingerprintOf(["lib/checks", "lib/content", "lib/i18n"]);
}
