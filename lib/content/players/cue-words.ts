/** What a cue says, as it is read. */
export interface Words {
  /** Who speaks, where the captions name them. */
  readonly speaker?: string;
  readonly text: string;
}

/** WebVTT's own marks: they colour, place or time words, and are none. */
const ownTag = /<\/?(?:[bicuv]|lang|ruby|rt)(?:[.\s][^<>]*)?>|<[\d:.]+>/g;
const voice = /<v(?:\.[^<>\s]*)?\s+([^<>]+)>/;
const reference = /&(?:amp|lt|gt|nbsp|lrm|rlm);/g;
const signs: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": "\u00a0",
  "&lrm;": "\u200e",
  "&rlm;": "\u200f",
};

/** The words of a cue's lines, without WebVTT's marks; any other mark stays as the signs that it is. */
export function cueWords(lines: readonly string[]): Words {
  const written = lines.join(" ");
  const speaker = voice.exec(written)?.[1]?.trim();
  const text = plain(written);
  return speaker === undefined ? { text } : { speaker: plain(speaker), text };
}

function plain(written: string): string {
  return written
    .replace(ownTag, "")
    .replace(reference, (name) => signs[name] ?? name)
    .replace(/\s+/g, " ")
    .trim();
}
