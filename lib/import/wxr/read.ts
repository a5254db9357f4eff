import { createReadStream } from "node:fs";
import { SaxesParser } from "saxes";
import { BadExport } from "./bad-export.ts";
import { itemBuilder, textLimit } from "./build.ts";
import { channelBuilder } from "./channel.ts";
import type { Channel, Item } from "./item.ts";

/** Characters that XML 1.0 does not allow, and that old posts hold all the same. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/**
 * Reads a WordPress export (WXR 1.2, RSS 2.0 with WordPress' namespaces) from its start to its end,
 * holding one item at a time. Entities are never defined or fetched. Throws BadExport.
 */
export async function readExport(
  path: string,
  each: (item: Item) => void | Promise<void>,
): Promise<Channel> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const { parser, ready, end } = exportParser();
  let strange = 0;
  let first = true;
  const write = async (bytes: Buffer | undefined) => {
    const read = decoded(decoder, bytes, parser.line);
    const text = first ? withoutNoise(read) : read;
    first = false;
    parser.write(
      text.replace(control, () => {
        strange += 1;
        return "";
      }),
    );
    for (const item of ready.splice(0)) await each(item);
  };
  try {
    for await (const chunk of createReadStream(path)) await write(chunk);
    await write(undefined);
    parser.close();
  } catch (error) {
    if (error instanceof BadExport) throw error;
    if (isMissing(error)) throw new BadExport("missing");
    // A text of half a gigabyte is more than a string can hold.
    if (error instanceof RangeError) throw new BadExport("too-large", parser.line);
    throw error;
  }
  const channel = end(strange);
  if (channel === undefined) throw new BadExport("not-wxr");
  return channel;
}

/**
 * A server may say something before an export begins: empty lines, warnings of PHP. It goes with the
 * declaration, which says nothing that is not known, and leaves its lines.
 */
function withoutNoise(text: string): string {
  const declaration = /^((?!<rss)[\s\S])*?<\?xml[^>]*\?>/.exec(text)?.[0] ?? "";
  return declaration.replace(/[^\n]/g, "") + text.slice(declaration.length);
}

function decoded(decoder: TextDecoder, bytes: Buffer | undefined, line: number): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    throw new BadExport("not-utf8", line);
  }
}

const isMissing = (error: unknown) =>
  error instanceof Error &&
  "code" in error &&
  /^E(?:NOENT|ISDIR|ACCES|NOTDIR)$/.test(String(error.code));

type Open = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

/** A strict parser that leaves each item in `ready` when it has ended. */
function exportParser() {
  const parser = new SaxesParser();
  const open: Open[] = [];
  const ready: Item[] = [];
  const channel = channelBuilder();
  let item: ReturnType<typeof itemBuilder> | undefined;
  let text = "";
  let begun = false;
  parser.on("error", () => {
    throw begun ? new BadExport("not-xml", parser.line) : new BadExport("not-wxr");
  });
  parser.on("doctype", () => {
    throw new BadExport("doctype", parser.line);
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (!begun && name !== "rss") throw new BadExport("not-wxr");
    begun = true;
    open.push({ name, attributes });
    if (name === "item") item = itemBuilder(parser.line);
    text = "";
  });
  const add = (more: string) => {
    // What was never in one text may not get there in parts either.
    if (text.length + more.length <= textLimit) text += more;
    else item?.cut();
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", ({ name }) => {
    const { attributes = {} } = open.pop() ?? {};
    const within = open.at(-1)?.name ?? "";
    if (name === "item" && item !== undefined) {
      ready.push(item.item);
      item = undefined;
    } else if (item !== undefined) item.end(within, name, text, attributes);
    else channel.end(within, name, text);
    text = "";
  });
  return { parser, ready, end: channel.channel };
}
