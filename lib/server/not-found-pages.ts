import { gzipSync } from "node:zlib";
import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { EXIT, visit } from "unist-util-visit";
import { encodePage } from "../cache/compress-page.ts";
import { type Finish, pageHeaders } from "../cache/finish-page.ts";
import type { StoredPage } from "../cache/page-store.ts";
import type { Edition } from "../content/edition.ts";
import type { Locale } from "../i18n/locales.ts";
import { matchesId, missingUrl } from "../i18n/urls.ts";
import { stripNextRuntime } from "../next-internals/strip-next-runtime.ts";
import { closeMatches } from "../views/close-matches.ts";
import type { Link } from "../views/navigation.ts";
import type { Renderer } from "./next-renderer.ts";
import { timeBudget } from "./time-budget.ts";

/** The pages of addresses that lead nowhere. */
export interface NotFoundPages {
  get(edition: Edition, locale: Locale, path: string): Promise<StoredPage>;
}

/** Finding what was meant takes at most a tenth of the time, a quarter of a second at once. */
const share = 0.1;
const saved = 250;

/** The page of a language in parts, with its links left open, and whole without them. */
interface Template {
  readonly plain: StoredPage;
  readonly parts: readonly [string, string, string, string];
}

/**
 * Anyone can make up addresses without end, so they are not worth a rendering each, nor a place in
 * memory: the page is rendered once per language and edition, and the links to what was probably
 * meant are put in for each request, as long as there is time for that.
 */
export function startNotFoundPages(renderer: Renderer, finish: Finish): NotFoundPages {
  const templates = new Map<Locale, { edition: Edition; template: Promise<Template> }>();
  const spare = timeBudget(share, saved, () => performance.now());

  const render = async (locale: Locale): Promise<Template> => {
    const url = missingUrl(locale);
    const { status, body } = await renderer.render(url);
    if (status !== 200) throw new Error(`Rendering ${url} gave status ${status}.`);
    const { html, policy } = stripNextRuntime(body.toString("utf8"), finish.assets, finish.secure);
    const parts = cut(html);
    return {
      parts,
      plain: await encodePage(404, Buffer.from(`${parts[0]}${parts[3]}`), pageHeaders(policy)),
    };
  };

  const templateOf = (edition: Edition, locale: Locale): Promise<Template> => {
    const known = templates.get(locale);
    if (known?.edition === edition) return known.template;
    const template = render(locale);
    templates.set(locale, { edition, template });
    template.catch(() => templates.delete(locale));
    return template;
  };

  const get = async (edition: Edition, locale: Locale, path: string) => {
    const template = await templateOf(edition, locale);
    const page = spare(() => {
      const matches = closeMatches(edition, locale, path);
      return matches.length > 0 ? filled(template, matches) : undefined;
    });
    return page ?? template.plain;
  };
  return { get };
}

/** Around the section of the links, and around the list in it. */
function cut(html: string): Template["parts"] {
  let section: Element | undefined;
  visit(fromHtml(html), "element", (node) => {
    if (node.properties.id !== matchesId) return undefined;
    section = node;
    return EXIT;
  });
  const list = section?.children.find((node) => node.type === "element" && node.tagName === "ul");
  const [start, end] = [section?.position?.start.offset, section?.position?.end.offset];
  const [from, to] = [list?.position?.start.offset, list?.position?.end.offset];
  if (start === undefined || from === undefined) throw new Error(`No list in #${matchesId}.`);
  return [html.slice(0, start), html.slice(start, from), html.slice(to, end), html.slice(end)];
}

function filled({ plain, parts }: Template, matches: readonly Link[]): StoredPage {
  const [before, opened, closed, after] = parts;
  const items = matches.map(({ url, text }) => h("li", [h("a", { href: url }, text)]));
  const list = toHtml(h("ul", items));
  const identity = Buffer.from(`${before}${opened}${list}${closed}${after}`);
  return { ...plain, bodies: { identity, gzip: gzipSync(identity) } };
}
