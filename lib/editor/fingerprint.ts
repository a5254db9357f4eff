import { fingerprintOf } from "../content/fingerprint.ts";

/** Names this version of the rules: it differs whenever one of them may find something else. */
export function fingerprint(): string {
  return fingerprintOf(["lib/editor", "lib/content", "lib/i18n", "components/mdx/props.ts"]);
}
