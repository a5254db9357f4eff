import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import type { Edition } from "../content/edition.ts";
import { nameIn } from "../i18n/language-of.ts";
import { directionOf } from "../i18n/locales.ts";
import { homeUrl } from "../i18n/urls.ts";
import { identityOf } from "../views/identity.ts";

/** The page at `/` of a host that does not lead by what a reader's browser asks for. */
export function languageChoice({ catalogue: { site } }: Edition, address: string): string {
  const [original = "en"] = site.languages;
  const name = identityOf(site, original, address).name.text;
  const items = site.languages.map((locale) =>
    h("li", [
      h("a", { href: homeUrl(locale), hrefLang: locale, lang: locale, dir: directionOf(locale) }, [
        nameIn(locale, locale),
      ]),
    ]),
  );
  const page = h(null, [
    { type: "doctype" },
    h("html", { lang: original, dir: directionOf(original) }, [
      h("head", [
        h("meta", { charSet: "utf-8" }),
        h("meta", { httpEquiv: "content-security-policy", content: "default-src 'none'" }),
        h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
        h("meta", { name: "color-scheme", content: "light dark" }),
        h("title", name),
      ]),
      h("body", [h("main", [h("h1", name), h("ul", items)])]),
    ]),
  ]);
  return toHtml(page);
}
