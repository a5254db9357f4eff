import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { isSearchPath } from "../i18n/urls.ts";

/** What only a header may say: those of the host say it for all pages. */
const ofHeaders = /^(?:frame-ancestors|upgrade-insecure-requests)\b/;

/**
 * A page with its own policy inside, right after the declaration of its encoding: so it has the policy
 * whatever serves it. A search page may besides run the program that its index is read by.
 */
export function withPolicy(html: string, policy: string, address: string): string {
  const directives = policy.split("; ").filter((directive) => !ofHeaders.test(directive));
  const own = isSearchPath(address)
    ? directives.map((each) => each.replace("script-src 'self'", "$& 'wasm-unsafe-eval'"))
    : directives;
  const meta = toHtml(h("meta", { httpEquiv: "content-security-policy", content: own.join("; ") }));
  const at = html.indexOf(encoding) + encoding.length;
  if (at < encoding.length) throw new Error(`No encoding is declared in ${address}.`);
  return html.slice(0, at) + meta + html.slice(at);
}

const encoding = '<meta charset="utf-8">';
