import { previewUrl } from "../../i18n/urls.ts";
import { draftCookieName } from "../../next-internals/draft-cookie.ts";
import type { Renderer } from "../next-renderer.ts";

/**
 * Next's own sign of Draft Mode, which it gives to who has a valid link: asked for once, with the
 * first token that comes, and the same for all pages of this process.
 */
export function draftMode(renderer: Renderer): (token: string) => Promise<string> {
  let known: Promise<string> | undefined;
  return (token) => {
    known ??= renderer.render(previewUrl(token)).then(({ headers }) => {
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
