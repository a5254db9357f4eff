import { readdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import sharp from "sharp";
import { acceptScreenshots, build } from "./steps.ts";

const folder = resolve(import.meta.dirname, "../screenshots/pages");

/** What all of them may take in the repository, at each acceptance anew: 3 MB. */
const limit = 3_000_000;

// `npm run screenshots`: builds the site and accepts what its pages look like now.
const { failed } = await build();
process.exitCode = failed === 0 && (await acceptAll()) ? 0 : 1;

async function acceptAll(): Promise<boolean> {
  // Those of kinds of page that are no more go too.
  await rm(folder, { recursive: true, force: true });
  if (!(await acceptScreenshots())) return false;
  const images = (await readdir(folder)).filter((name) => name.endsWith(".png"));
  let bytes = 0;
  for (const name of images) bytes += await shrink(join(folder, name));
  console.log(`${images.length} screenshots, ${bytes} bytes, of ${limit} at most`);
  return bytes <= limit;
}

/** The browser writes images fast, not small: the same pixels take a third less. */
async function shrink(file: string): Promise<number> {
  const smaller = await sharp(file).png({ compressionLevel: 9 }).toBuffer();
  await writeFile(file, smaller);
  return smaller.byteLength;
}
