import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { OpenFile } from "../content/source/open-file.ts";
import type { Assets } from "../next-internals/build-assets.ts";
import { isBuildFile } from "../next-internals/paths.ts";
import type { Renderer } from "../server/next-renderer.ts";
import { assetFileOf, sizeAddress } from "./file-names.ts";
import { namedFiles, namedSizes } from "./named-files.ts";
import type { Writer } from "./writer.ts";

/** Writes what pages name, each file once, and gives a page with the addresses under which that stands. */
export type WithFiles = (text: string) => Promise<string>;

/**
 * Copies what this project and its build have, and what `openShown` opens of the files beside texts, which
 * may be large; images are asked of Next, as readers' browsers do.
 */
export function filesOfPages(
  renderer: Renderer,
  assets: Assets,
  writer: Writer,
  openShown: (address: string) => Promise<OpenFile | undefined>,
): WithFiles {
  const copied = new Map<string, Promise<void>>();
  const sizes = new Map<string, Promise<string>>();

  const copy = async (address: string) => {
    const file = assetFileOf(address);
    const own = assets.file(address);
    if (own !== undefined) return writer.text(file, own);
    if (address.startsWith("/assets/")) return;
    if (isBuildFile(address)) {
      return writer.bytes(file, await readFile(join(".next", file.slice("_next/".length))));
    }
    const beside = await openShown(address);
    if (beside !== undefined) {
      const place = createWriteStream(await writer.place(file));
      return pipeline(beside.stream(0, beside.size), place);
    }
    const { status, body } = await renderer.render(address);
    // What a former version names may be there no more.
    if (status === 200) await writer.bytes(file, body);
  };

  const copySize = async (written: string, image: string, width: string) => {
    const asked = { accept: "image/webp,image/*" };
    const found = await renderer.render(written.replaceAll("&amp;", "&"), asked);
    if (found.status !== 200) return image;
    const address = sizeAddress(image, width, found.headers["content-type"]);
    await writer.bytes(assetFileOf(address), found.body);
    return address;
  };

  const once = <T>(known: Map<string, Promise<T>>, name: string, make: () => Promise<T>) => {
    const made = known.get(name) ?? make();
    known.set(name, made);
    return made;
  };

  return async (text) => {
    const named = namedSizes(text);
    const addresses = await Promise.all(
      named.map(({ written, image, width }) =>
        once(sizes, written, () => copySize(written, image, width)),
      ),
    );
    const plain = named.reduce(
      (page, { written }, index) => page.replaceAll(written, () => addresses[index] ?? written),
      text,
    );
    await Promise.all(
      [...namedFiles(plain)]
        .filter((address) => !addresses.includes(address))
        .map((address) => once(copied, address, () => copy(address))),
    );
    return plain;
  };
}
