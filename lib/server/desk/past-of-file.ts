import type { Saving } from "../../desk/saving/saving.ts";
import { openSource } from "../../desk/source-text/source-text.ts";
import { compareSources } from "../../desk/versions/compare-sources.ts";
import { pastVersions, readVersion, versionId } from "../../desk/versions/past-versions.ts";
import type { ShownPast } from "../../desk/writing/beside.ts";
import { languageOf } from "../../desk/writing/new-file.ts";
import { readSent } from "../../desk/writing/save-writing.ts";
import { publishedPast } from "./beside-writing.ts";

/** The versions of a file; and the one that a form says, compared with what is typed. */
export async function pastOfFile(
  desk: Saving,
  path: string,
  form: URLSearchParams,
): Promise<ShownPast> {
  const past = publishedPast();
  const versions = past && (await pastVersions(past, path));
  const version = versions?.find(({ blob }) => blob === form.get(versionId(path)));
  const locale = languageOf(path);
  if (past === undefined || version === undefined || locale === undefined) {
    return { path, versions, compared: undefined };
  }
  const bytes = await readVersion(past, path, version.blob);
  const before = bytes && openSource(bytes, path);
  const now = (await readSent(desk, form)).get(path)?.written;
  if (before === undefined || now === undefined || "rule" in before) {
    return { path, versions, compared: undefined };
  }
  return { path, versions, compared: { version, diff: compareSources(before, now, locale) } };
}

/** The bytes of the version that a form says; undefined where the file never had it. */
export async function versionBytes(
  path: string,
  form: URLSearchParams,
): Promise<Uint8Array | undefined> {
  const past = publishedPast();
  const blob = form.get(versionId(path));
  return past && blob !== null ? readVersion(past, path, blob) : undefined;
}
