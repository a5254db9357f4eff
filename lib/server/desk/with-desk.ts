import type { RequestListener } from "node:http";
import { sendFailed } from "../notice-pages.ts";
import { preferredLocale } from "../preferred-language.ts";
import type { Desk } from "./desk-handler.ts";

/** Answers at the desk, under development, before whatever answers the rest. */
export function withDesk(desk: Desk, rest: RequestListener): RequestListener {
  return (request, response) => {
    const url = new URL(`http://site${request.url?.startsWith("/") ? request.url : "/"}`);
    const failed = (error: unknown) => {
      console.error(error);
      sendFailed(response, preferredLocale(request));
    };
    if (desk.concerns(request, url)) desk.answer(request, response, url).catch(failed);
    else if (!url.pathname.startsWith("/media/")) rest(request, response);
    else {
      desk
        .sendFile(request, response, url)
        .then((sent) => sent || rest(request, response))
        .catch(failed);
    }
  };
}
