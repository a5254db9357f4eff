import { readFileSync } from "node:fs";
import type { EditorLanguage } from "../../i18n/editor-languages.ts";
import type { Forge } from "./new-site.ts";

const each = ["check.yml", "publish.yml", "review-links.yml"];

/** What a forge runs, by its place in this folder and in a site's repository. */
const places: Readonly<Record<Forge, readonly (readonly [from: string, to: string])[]>> = {
  github: each.map((name) => [`github/${name}`, `.github/workflows/${name}`]),
  forgejo: each.map((name) => [`forgejo/${name}`, `.forgejo/workflows/${name}`]),
  gitlab: [["gitlab/gitlab-ci.yml", ".gitlab-ci.yml"]],
  none: [],
};

/** The workflows of a site's own repository, which speak to its editors in their language. */
export function workflowsOf(
  forge: Forge,
  language: EditorLanguage,
): readonly (readonly [path: string, text: string])[] {
  return places[forge].map(([from, to]) => {
    const text = readFileSync(new URL(`forges/${from}`, import.meta.url), "utf8");
    return [to, text.replaceAll("EDITOR_LANGUAGE", language)];
  });
}
