import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import type { Catalogue } from "../content/catalogue.ts";
import { isolated } from "../i18n/isolated.ts";
import { translator } from "../i18n/translator.ts";
import { typeset } from "../i18n/typography.ts";
import { absolute, type FeedFormat, feedFormats, feedStyleUrl, feedUrl } from "../i18n/urls.ts";
import { imagesOf } from "../media/asset-urls.ts";
import { coverUrl } from "../views/cover.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { pictureHtml } from "./html.ts";
import { feedId, itemId } from "./ids.ts";
import { articleHtml } from "./known-html.ts";

/** What a feed is written with. */
export interface Context {
  readonly site: string;
  /** The address of a WebSub hub. */
  readonly hub: string | undefined;
  readonly catalogue: Catalogue;
  readonly body: (item: FeedItem["article"]) => string;
}

/** A feed in a format: its text, and its own address. */
export function writeFeed(feed: Feed, format: FeedFormat, context: Context): string {
  return writers[format](contentsOf(feed, format, context));
}

/** What all formats say, in words and absolute addresses. */
type Contents = ReturnType<typeof contentsOf>;

function contentsOf(feed: Feed, format: FeedFormat, context: Context) {
  const { site, hub } = context;
  const t = translator(feed.locale);
  const name = t("site.name");
  const { group, locale } = feed;
  const grouped = group && isolated(group.text, locale, group.lang);
  return {
    id: feedId(site, feed),
    title: grouped === undefined ? name : t("feeds.name", { site: name, feed: grouped }),
    description: typeset(feed.description ?? t("site.description"), feed.locale),
    author: name,
    locale: feed.locale,
    page: absolute(site, feed.url),
    self: absolute(site, feedUrl(feed.locale, format, group?.url)),
    hub,
    // Beside the feed, so that a browser finds it under whatever name the site is asked.
    style: feedStyleUrl(feed.locale),
    updated: new Date(feed.updated),
    items: feed.items.map((item) => itemContents(item, context)),
  };
}

function itemContents(item: FeedItem, { site, catalogue, body }: Context) {
  const { article, mark, cover, url, themes } = item;
  const { locale, key } = article;
  const permalink = absolute(site, url);
  const image = imagesOf(catalogue, site, key);
  const picture = cover && { src: coverUrl(site, key, cover), alt: cover.alt };
  const title = typeset(article.title, locale);
  return {
    id: itemId(site, article),
    title: mark === undefined ? title : `[${translator(locale)(`list.${mark}`)}] ${title}`,
    summary: typeset(article.summary, locale),
    image: picture?.src,
    html:
      (picture === undefined ? "" : pictureHtml(picture)) +
      articleHtml(article, () => body(article), { locale, permalink, image }),
    locale,
    permalink,
    themes,
    authors: item.authors.map(({ text, url }) => ({ name: text, url: absolute(site, url) })),
    published: new Date(item.published),
    updated: new Date(item.updated),
  };
}

/** RSS 2.0; the full text in `content:encoded`, the last change in `atom:updated`. */
function rss({ title, description, locale, page, self, hub, style, updated, items }: Contents) {
  return generateRssFeed(
    {
      title,
      description,
      language: locale,
      link: page,
      lastBuildDate: updated,
      atom: {
        links: [
          { href: self, rel: "self", type: feedFormats.rss.type },
          ...(hub === undefined ? [] : [{ href: hub, rel: "hub" }]),
        ],
      },
      items: items.map((item) => ({
        title: item.title,
        link: item.permalink,
        guid: { value: item.id, isPermaLink: false },
        description: item.summary,
        categories: item.themes.map((name) => ({ name })),
        pubDate: item.published,
        atom: { updated: item.updated },
        dc: { languages: [item.locale], creators: item.authors.map(({ name }) => name) },
        content: { encoded: item.html },
      })),
    },
    { stylesheets: [{ type: "text/css", href: style }] },
  );
}

/** Atom, RFC 4287. */
function atom({ id, title, description, author, locale, ...rest }: Contents) {
  const { page, self, hub, style, updated, items } = rest;
  return generateAtomFeed(
    {
      id,
      title: { value: title },
      subtitle: { value: description },
      authors: [{ name: author }],
      updated,
      xml: { lang: locale },
      links: [
        { href: page, rel: "alternate", type: "text/html" },
        { href: self, rel: "self", type: feedFormats.atom.type },
        ...(hub === undefined ? [] : [{ href: hub, rel: "hub" }]),
      ],
      entries: items.map((item) => ({
        id: item.id,
        title: { value: item.title },
        summary: { value: item.summary },
        content: { value: item.html, type: "html" },
        published: item.published,
        updated: item.updated,
        xml: { lang: item.locale },
        links: [
          { href: item.permalink, rel: "alternate", type: "text/html", hreflang: item.locale },
        ],
        categories: item.themes.map((term) => ({ term })),
        authors: item.authors.map(({ name, url }) => ({ name, uri: url })),
      })),
    },
    { stylesheets: [{ type: "text/css", href: style }] },
  );
}

/** JSON Feed 1.1. */
function json({ title, description, author, locale, page, self, hub, items }: Contents) {
  const feed = generateJsonFeed({
    title,
    description,
    language: locale,
    home_page_url: page,
    feed_url: self,
    authors: [{ name: author }],
    ...(hub === undefined ? {} : { hubs: [{ type: "WebSub", url: hub }] }),
    items: items.map((item) => ({
      id: item.id,
      url: item.permalink,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      ...(item.image === undefined ? {} : { image: item.image }),
      language: item.locale,
      date_published: item.published,
      date_modified: item.updated,
      tags: [...item.themes],
      ...(item.authors.length > 0 ? { authors: item.authors } : {}),
    })),
  });
  return JSON.stringify(feed);
}

const writers: Record<FeedFormat, (contents: Contents) => string> = { rss, atom, json };
