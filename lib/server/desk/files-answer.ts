import { blobId } from "../../content/source/blob.ts";
import type { FileEvent } from "../../desk/files/file-event.ts";
import { renameInText } from "../../desk/files/rename-in-text.ts";
import type { FindFacts } from "../../review/advice.ts";
import { type AskedOfFiles, allRefused, doFiles } from "./file-actions.ts";
import { publishAll } from "./writing-actions.ts";

/** Does what is asked of the files of a work; in a directory it is live as soon as it is done. */
export async function answerFiles(
  asked: Omit<AskedOfFiles, "renameIn">,
  facts: FindFacts,
): Promise<readonly FileEvent[]> {
  const events = await doFiles({
    ...asked,
    renameIn: async (source, from, to) => {
      const { file: path, bytes } = source;
      const entry = { path, blob: blobId(bytes), size: bytes.byteLength };
      return renameInText(source, await facts(entry, bytes), from, to);
    },
  });
  if (asked.desk.kind === "directory" && !allRefused(events)) await publishAll();
  return events;
}
