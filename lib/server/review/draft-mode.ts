import type { OutgoingHttpHeaders } from "node:http";
import { previewUrl } from "../../i18n/urls.ts";
import { draftCookieName } from "../../next-internals/draft-cookie.ts";
import type { Renderer } from "../next-renderer.ts";

/** Next's own sign of Draft Mode, from an address at which Next gives it. */
export type DraftCookie = (path: string, headers?: OutgoingHttpHeaders) => Promise<string>;

/** Asks for it once: it is the same for all pages of this process. */
export function draftCookie(renderer: Renderer): DraftCookie {
  let known: Promise<string> | undefined;
  return (path, asked) => {
    known ??= renderer.render(path, asked).then(({ headers }) => {
      const cookie = headers["set-cookie"]?.find((each) => each.startsWith(`${draftCookieName}=`));
      if (cookie === undefined) throw new Error("Draft Mode could not be opened.");
      return cookie.split(";")[0] ?? "";
    });
    known.catch(() => {
      known = undefined;
    });
    return known;
  };
}

/** The same for who reviews: Next gives it to who has a valid link, the first token that comes. */
export function draftMode(renderer: Renderer): (token: string) => Promise<string> {
  const cookie = draftCookie(renderer);
  return (token) => cookie(previewUrl(token));
}
