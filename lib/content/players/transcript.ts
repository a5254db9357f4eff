import { clean } from "../characters.ts";
import { decode } from "../decode-text.ts";
import { readCaptions } from "./captions.ts";
import type { Words } from "./cue-words.ts";

/** A silence of so many seconds ends a paragraph. */
const silence = 3;
/** Past so many signs a paragraph ends with the sentence. */
const long = 400;

/**
 * What is said in captions, as paragraphs to be read; in another text, those that empty lines part. None
 * of a file that can't be read: what is wrong with it is said to its editors.
 */
export function transcriptOf(name: string, bytes: Uint8Array): readonly Words[] {
  if (/\.vtt$/i.test(name)) return fromCaptions(readCaptions(bytes, name));
  const text = decode(bytes, name);
  if (typeof text !== "string") return [];
  return clean(text)
    .text.split(/\n[^\S\n]*\n\s*/)
    .map((each) => ({ text: each.replace(/\s+/g, " ").trim() }))
    .filter((each) => each.text !== "");
}

function fromCaptions(cues: ReturnType<typeof readCaptions>): readonly Words[] {
  if ("rule" in cues) return [];
  const paragraphs: Words[] = [];
  let last = 0;
  for (const { from, to, text, speaker } of cues) {
    if (text === "") continue;
    const open = paragraphs.at(-1);
    const goesOn = open && open.speaker === speaker && from - last < silence && !isWhole(open.text);
    if (goesOn) paragraphs[paragraphs.length - 1] = { ...open, text: `${open.text} ${text}` };
    else paragraphs.push(speaker === undefined ? { text } : { speaker, text });
    last = to;
  }
  return paragraphs;
}

const isWhole = (text: string) => text.length > long && /[.!?…。؟]["»”]?$/u.test(text);
