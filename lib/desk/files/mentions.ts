import { decoded } from "../../i18n/decoded.ts";

/** Whether a text names a file of its folder: as it is called, in whatever capitals, or as addresses write it. */
export function mentions(text: string, name: string): boolean {
  const written = folded(text);
  return [name, encodeURIComponent(name), encodeURI(name)].some((form) =>
    occursAlone(written, folded(form)),
  );
}

/** Not as the end or the beginning of another name. */
function occursAlone(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isPart = /[\p{L}\p{N}_.-]$/u.test(text.slice(Math.max(0, at - 2), at));
    if (
      !isPart &&
      !/^(?:[\p{L}\p{N}_-]|\.[\p{L}\p{N}])/u.test(
        text.slice(at + name.length, at + name.length + 2),
      )
    ) {
      return true;
    }
  }
  return false;
}

/** Whether what a text or an address has for a file is that file. */
export function names(written: string, name: string): boolean {
  const own = written.replace(/^(?:\.\/)+/, "");
  return [own, decoded(own)].some((form) => folded(form) === folded(name));
}

/** As Windows and macOS have names. */
const folded = (text: string) => text.normalize("NFC").toLowerCase();
