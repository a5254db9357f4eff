import type { Edition } from "../content/edition.ts";
import { keyNamed } from "../content/page.ts";
import { hasLanguage } from "../content/site.ts";
import { reviewUrl } from "../i18n/urls.ts";
import { log } from "../log.ts";
import { sameSecret } from "../security/equal.ts";
import { readBody } from "../security/read-body.ts";
import { clearCookies, setCookie, tokenIn } from "./cookie.ts";
import { landingPath, livePath } from "./landing-path.ts";
import { signToken } from "./link-token.ts";
import { textsOf } from "./review-changes.ts";
import type { Opening, Reviews } from "./reviews.ts";
import { attempts } from "./secret-attempts.ts";

interface Asked {
  readonly request: Request;
  readonly previews: Reviews | undefined;
  readonly secure: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const noPreviews =
  "There are no previews here: they need PREVIEW_SECRET, and CONTENT_REPOSITORY under `npm start`.";

/** Answers `GET /api/preview?token=…`; `enable` turns Next's Draft Mode on for who has a valid link. */
export async function answerOpen(
  { request, previews, secure, now }: Asked,
  enable: () => void,
): Promise<Response> {
  if (previews === undefined) return answer(404, noPreviews);
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const opening: Opening = await previews.open(token);
  if ("ended" in opening) return answer(401, `This link opens nothing: ${opening.ended}.`);
  enable();
  const id = request.headers.get("x-request-id") ?? "";
  log(
    "info",
    "review",
    { ref: opening.claims.ref, request: id },
    `review of ${JSON.stringify(opening.claims.ref)} opened request=${id}`,
  );
  const seconds = opening.claims.until - Math.floor(now / 1_000);
  return redirect(landingPath(opening.opened.edition, opening.claims), [
    setCookie(token, seconds, secure),
  ]);
}

/** Answers `POST /api/preview/exit`: the reviewer is a reader again. */
export async function answerExit(
  { request, secure }: Asked,
  live: Edition | undefined,
  disable: () => void,
): Promise<Response> {
  const form = await formOf(request);
  if (form === undefined) return answer(415, "A form is expected.");
  disable();
  return redirect(livePath(live, form.path ?? ""), clearCookies(secure));
}

/**
 * Answers `POST /api/preview/link`: who may publish makes another link to the revision under review.
 * The secret is compared in constant time, and only so often a minute.
 */
export async function answerLink(
  { request, previews, now }: Asked,
  secrets: { readonly preview: string | undefined; readonly publish: string | undefined },
): Promise<Response> {
  const opening = await previews?.open(tokenIn(request.headers.get("cookie")) ?? "");
  if (opening === undefined || "ended" in opening) return answer(401, "No review is open.");
  const form = await formOf(request);
  if (form === undefined || !fromHere(request)) return answer(403, "This form is not from here.");
  const { site } = opening.opened.edition.catalogue;
  const locale = hasLanguage(site, form.locale) ? form.locale : opening.claims.locale;
  const back = (result: string) => redirect(`${reviewUrl(locale)}?link=${result}#link`);
  if (secrets.preview === undefined || secrets.publish === undefined) return back("wrong");
  if (!attempts.take(now)) return back("later");
  if (!sameSecret(form.secret ?? "", secrets.publish)) return back("wrong");
  attempts.giveBack();
  const { ref, edition } = opening.opened;
  const commit = form.pin === "yes" ? edition.catalogue.revision : opening.claims.commit;
  const days = Math.min(90, Math.max(1, Math.floor(Number(form.days)) || 7));
  const until = Math.floor(now / 1_000) + days * 86_400;
  const texts = textsOf(edition.catalogue, keyNamed(form.article ?? ""));
  const article = Object.keys(texts).length > 0 ? form.article : undefined;
  return back(signToken({ ref, commit, article, locale, until }, secrets.preview));
}

/** A form may be this large, in bytes. */
const formLimit = 4 * 1024;

/** A form's texts; undefined for a body that is not a form, or is a large one. */
async function formOf(request: Request): Promise<Record<string, string> | undefined> {
  const parts: Uint8Array[] = [];
  const end = await readBody(request.body, formLimit, (part) => parts.push(part));
  if (end !== "whole") return undefined;
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  const form = new Response(Buffer.concat(parts), { headers });
  const data = await form.formData().catch(() => undefined);
  const texts = [...(data ?? [])].filter((each): each is [string, string] => {
    return typeof each[1] === "string";
  });
  return data && Object.fromEntries(texts);
}

/** A page of another site may not have a reviewer's browser send this form (Fetch Metadata). */
function fromHere(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  return site === null || site === "same-origin";
}

function answer(status: number, error: string): Response {
  return Response.json({ error }, { status, headers: { "cache-control": "no-store" } });
}

function redirect(location: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location, "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}
