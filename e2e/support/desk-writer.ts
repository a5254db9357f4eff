import { blobId } from "#lib/content/source/blob.ts";
import { gitSaving } from "#lib/desk/saving/git-saving.ts";

/**
 * Saves a text again and again until it is killed, publishing it now and then, and prints a line for
 * each that was acknowledged: `node desk-writer.ts ADDRESS DATA_DIR KEY PATH`.
 */
const [address = "", dataDirectory = "", key = "", path = ""] = process.argv.slice(2);
const person = { name: "Ana", email: "ana@bureau.example" };
const site = "https://bureau.example";
const desk = await gitSaving({ address, branch: "main", folder: "content", dataDirectory, site });

const opened = await desk.open(key);
let base = "files" in opened ? opened.files.find((file) => file.path === path)?.blob : undefined;
for (let turn = 1; ; turn += 1) {
  const bytes = Buffer.from(`${process.pid} ${turn}\n${"Une ligne.\n".repeat(turn % 50)}`);
  const answer = await desk.save({ key, files: [{ path, bytes, base }], person });
  // What was on its way when the process before was killed may have come to its end since.
  if ("conflicts" in answer) {
    base = answer.conflicts[0]?.theirs;
    continue;
  }
  process.stdout.write(`${JSON.stringify({ ...answer, blob: blobId(bytes) })}\n`);
  if (!("commit" in answer)) process.exit(1);
  base = blobId(bytes);
  if (turn % 4 !== 0) continue;
  const published = await desk.publish(key, person);
  process.stdout.write(`${JSON.stringify({ ...published, blob: base })}\n`);
  if (!("revision" in published)) process.exit(1);
}
