import { extensionOf, fileTypes } from "../../content/files/file-types.ts";
import { isFileName } from "../../content/files/validate-file.ts";

/** What a browser offers to be added, as a field for files has it (HTML, the attribute accept). */
export const accepted = ["image/*", "svg", ...Object.keys(fileTypes)]
  .map((each) => (each.includes("/") ? each : `.${each}`))
  .join();

/** What it offers in the place of a file: another of its kind. */
export function acceptedFor(name: string): string {
  const extension = extensionOf(name);
  return isFileName(name) || extension === "svg" ? `.${extension}` : "image/*";
}
