import type { Environment } from "../environment/environment.ts";
import { editorUrl, fileAtForge, newFileAtForge } from "../i18n/urls.ts";
import type { EditedFile } from "./edited-files.ts";

/** Where files are edited: on the disk of who works here, or at a forge on a branch. */
export type EditingPlace =
  | { readonly directory: string }
  | { readonly template: string; readonly branch: string; readonly folder: string };

type Settings = Pick<Environment, "EDIT_URL" | "CONTENT_PATH">;

/**
 * The forge's editor on a branch; undefined where no address of one is set. A commit without a
 * branch can't be edited.
 */
export function atForge(
  { EDIT_URL: template, CONTENT_PATH: folder }: Settings,
  branch: string | undefined,
): EditingPlace | undefined {
  if (template === undefined) return undefined;
  if (template.includes("{branch}") && (branch === undefined || isCommit(branch))) return undefined;
  return { template, branch: branch ?? "", folder };
}

/** Where a file is edited there, or begun; undefined where nothing leads to that. */
export function editUrl(place: EditingPlace, { path, missing }: EditedFile): string | undefined {
  if ("directory" in place) {
    return missing ? undefined : editorUrl(`${place.directory}/${path}`, 1, 1);
  }
  const { template, branch, folder } = place;
  const file = folder === "" ? path : `${folder}/${path}`;
  return missing ? newFileAtForge(template, branch, file) : fileAtForge(template, branch, file);
}

function isCommit(ref: string): boolean {
  return /^[0-9a-f]{40,}$/.test(ref);
}
