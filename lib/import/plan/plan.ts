import type { Catalogue } from "../../content/catalogue.ts";
import { dayOf } from "../../content/dates.ts";
import { slugOfKey } from "../../content/text-names.ts";
import { decoded } from "../../i18n/decoded.ts";
import type { Locale } from "../../i18n/locales.ts";
import { articleUrl } from "../../i18n/urls.ts";
import type { Finding } from "../report/finding.ts";
import type { Post } from "./post.ts";
import { freeName, slugFor } from "./slug.ts";

/** An article that is to be written. */
export interface Planned {
  readonly post: Post;
  readonly locale: Locale;
  readonly key: string;
  readonly slug: string;
  /** Path from the content directory. */
  readonly file: string;
  readonly url: string;
  /** When it was or is to be published, in milliseconds since 1970. */
  readonly instant: number;
  readonly draft: boolean;
}

/** What is to be written of an export, and what a person must know of it. */
export interface Plan {
  /** By the line of the export on which the post begins. */
  readonly articles: ReadonlyMap<number, Planned>;
  /** The addresses of posts by WordPress' numbers, also of those that were there already. */
  readonly urls: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** States in which nobody has finished writing, or that were never meant for a list. */
const never: ReadonlySet<string> = new Set(["auto-draft", "trash", "inherit"]);

/**
 * Where each post goes: translations to one folder, no two to one address, and nothing over what is
 * there. `existing` is what the content directory holds, `languages` are the site's, the original first,
 * `now` in milliseconds since 1970.
 */
export function planOf(
  posts: readonly Post[],
  existing: Catalogue,
  languages: readonly Locale[],
  now: number,
): Plan {
  const articles = new Map<number, Planned>();
  const urls = new Map<string, string>();
  const findings: Finding[] = [];
  const keys = new Set<string>();
  const slugs = new Set<string>();
  for (const work of worksOf(posts, languages, findings)) {
    const [lead] = work;
    if (lead === undefined) continue;
    const day = dayOf(instantOf(lead, now), existing.site.identity.timeZone);
    const name = slugFor(lead.name, lead.title, lead.id);
    const key = freeName(`${day}-${name}`, (each) => keys.has(each));
    keys.add(key);
    for (const post of work) {
      const { locale } = post;
      if (locale === undefined) continue;
      const file = `articles/${key}/${locale}.mdx`;
      if (existing.entries.has(file)) {
        findings.push({ kind: "exists", file, about: { title: post.title } });
        const there = existing.works.get(key)?.[locale];
        if (there !== undefined) urls.set(post.id, articleUrl(locale, there.slug));
        continue;
      }
      const wanted = post === lead ? slugOfKey(key) : slugFor(post.name, post.title, post.id);
      const taken = (slug: string) =>
        slugs.has(`${locale}/${slug}`) || existing.bySlug.get(locale)?.has(slug) === true;
      const slug = freeName(wanted, taken);
      slugs.add(`${locale}/${slug}`);
      const renamed = decoded(post.name) !== slug && post.name !== "";
      if (renamed)
        findings.push({ kind: "slug", file, about: { from: decoded(post.name), to: slug } });
      const instant = instantOf(post, now);
      const draft = isDraft(post, instant, now);
      if (draft || instant > now) {
        findings.push({ kind: "status", file, about: { status: statusOf(post, draft) } });
      }
      const url = articleUrl(locale, slug);
      urls.set(post.id, url);
      articles.set(post.line, { post, locale, key, slug, file, url, instant, draft });
    }
  }
  return { articles, urls, findings };
}

const instantOf = (post: Post, now: number) => post.instant ?? post.modified ?? now;

function statusOf(post: Post, draft: boolean): string {
  if (post.protected) return "protected";
  return draft ? post.status : "future";
}

/** Only what WordPress showed to everybody, or will on a day to come, is shown here. */
function isDraft(post: Post, instant: number, now: number): boolean {
  if (post.protected || post.instant === undefined) return true;
  if (post.status === "future") return instant <= now;
  return post.status !== "publish";
}

/** Posts by the work they are a language of, each work's first the one that gives the folder. */
function worksOf(
  posts: readonly Post[],
  languages: readonly Locale[],
  findings: Finding[],
): readonly (readonly Post[])[] {
  const works = new Map<string, Post[]>();
  const left = posts.filter(({ status }) => never.has(status)).length;
  if (left > 0) findings.push({ kind: "trash", about: { count: `${left}` } });
  for (const post of posts) {
    if (never.has(post.status)) continue;
    if (post.locale === undefined) {
      const about = { title: post.title, language: post.language };
      findings.push({ kind: "language", about });
      continue;
    }
    const group = post.group === undefined ? `post ${post.line}` : `group ${post.group}`;
    const work = works.get(group) ?? [];
    // Two texts in one language are two works, whatever the plugin says.
    const alone = work.some(({ locale }) => locale === post.locale);
    works.set(alone ? `post ${post.line}` : group, alone ? [post] : [...work, post]);
  }
  const place = ({ locale = "" }: Post) => languages.indexOf(locale);
  return [...works.values()].map((work) => work.toSorted((a, b) => place(a) - place(b)));
}
