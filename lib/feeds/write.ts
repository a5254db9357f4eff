import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import type { Catalogue } from "../content/catalogue.ts";
import { isolated } from "../i18n/isolated.ts";
import type { Locale } from "../i18n/locales.ts";
import { translator } from "../i18n/translator.ts";
import { typeset } from "../i18n/typography.ts";
import {
  absolute,
  type FeedFormat,
  feedFormats,
  feedStyleUrl,
  feedUrl,
  siteImageUrl,
} from "../i18n/urls.ts";
import { filesOf, imagesOf } from "../media/asset-urls.ts";
import { coverUrl } from "../views/cover.ts";
import { identityOf } from "../views/identity.ts";
import type { GroupLink } from "../views/navigation.ts";
import { DateOnClock } from "./date-on-clock.ts";
import { type Enclosure, enclosuresOf } from "./enclosures.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { linkHtml, pictureHtml } from "./html.ts";
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
  const { site, hub, catalogue } = context;
  const { group, locale } = feed;
  const t = translator(locale);
  const { name, description, publisher, licence } = identityOf(catalogue.site, locale, site);
  const { logo, icon = logo } = feed.images;
  const grouped = group && isolated(group.text, locale, group.lang);
  return {
    id: feedId(site, feed),
    title:
      grouped === undefined
        ? name.text
        : t("feeds.name", { site: isolated(name.text, locale, name.lang), feed: grouped }),
    description:
      feed.description === undefined ? description.text : typeset(feed.description, locale),
    name: name.text,
    author: publisher && { name: publisher.name.text, url: publisher.url },
    licence,
    locale,
    page: absolute(site, feed.url),
    self: absolute(site, feedUrl(locale, format, group?.url)),
    hub,
    // Beside the feed, so that a browser finds it under whatever name the site is asked.
    style: feedStyleUrl(locale),
    updated: new DateOnClock(feed.updated, catalogue.site.identity.timeZone),
    logo: logo && absolute(site, siteImageUrl(logo)),
    icon: icon && absolute(site, siteImageUrl(icon)),
    items: feed.items.map((item) => itemContents(item, locale, context)),
  };
}

/** An article in the feed of a language. */
function itemContents(item: FeedItem, reader: Locale, { site, catalogue, body }: Context) {
  const { article, mark, cover, url, themes, kind, series } = item;
  const { locale, key, timeZone } = article;
  const permalink = absolute(site, url);
  const image = imagesOf(catalogue, site, key);
  const file = filesOf(catalogue, site, key);
  const picture = cover && { src: coverUrl(site, key, cover), alt: cover.alt };
  const title = typeset(article.title, locale);
  return {
    id: itemId(site, article),
    title: mark === undefined ? title : `[${translator(locale)(`list.${mark}`)}] ${title}`,
    summary: typeset(article.summary, locale),
    image: picture?.src,
    html:
      (picture === undefined ? "" : pictureHtml(picture)) +
      (series === undefined
        ? ""
        : linkHtml(seriesLine(series, reader), absolute(site, series.url), reader)) +
      articleHtml(article, () => body(article), { locale, permalink, image, file }),
    enclosures: enclosuresOf(catalogue, site, article),
    locale,
    permalink,
    categories: [...themes, kind, series?.text].filter((name) => name !== undefined),
    authors: item.authors.map(({ text, url }) => ({ name: text, url: absolute(site, url) })),
    published: new DateOnClock(item.published, timeZone),
    updated: new DateOnClock(item.updated, timeZone),
  };
}

/** Which series a text is a part of, in words of a language. */
function seriesLine({ text: name, lang }: GroupLink, locale: Locale): string {
  const link = (words: string) => words;
  return translator(locale).markup("series.alone", { name: isolated(name, locale, lang), link });
}

/** RSS 2.0; the full text in `content:encoded`, the last change in `atom:updated`. */
function rss({ title, description, author, licence, locale, ...rest }: Contents) {
  const { page, self, hub, style, updated, logo, items } = rest;
  return generateRssFeed(
    {
      title,
      description,
      language: locale,
      link: page,
      ...(licence === undefined ? {} : { copyright: licence }),
      ...(author === undefined ? {} : { dc: { publishers: [author.name] } }),
      lastBuildDate: updated,
      ...(logo === undefined ? {} : { image: { url: logo, title, link: page } }),
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
        categories: item.categories.map((name) => ({ name })),
        pubDate: item.published,
        atom: { updated: item.updated },
        dc: { languages: [item.locale], creators: item.authors.map(({ name }) => name) },
        content: { encoded: item.html },
        // RSS has one place for it, and readers of feeds agree on nothing where there are several. What
        // plays podcasts looks for a sound there.
        enclosures: item.enclosures
          .toSorted((a, b) => placeOf(a) - placeOf(b))
          .slice(0, 1)
          .map(({ url, type, size }) => ({ url, type, length: size })),
      })),
    },
    { stylesheets: [{ type: "text/css", href: style }] },
  );
}

/** Sounds, then films, then all else. */
function placeOf({ type }: Enclosure): number {
  if (type.startsWith("audio/")) return 0;
  return type.startsWith("video/") ? 1 : 2;
}

/** Atom, RFC 4287, which wants an author: where nobody is named, the site; its licence, RFC 4946. */
function atom({ id, title, description, name, author, licence, locale, ...rest }: Contents) {
  const { page, self, hub, style, updated, logo, icon, items } = rest;
  return generateAtomFeed(
    {
      id,
      title: { value: title },
      subtitle: { value: description },
      authors: [author === undefined ? { name } : { name: author.name, uri: author.url }],
      ...(licence === undefined ? {} : { rights: { value: licence } }),
      updated,
      icon,
      logo,
      xml: { lang: locale },
      links: [
        { href: page, rel: "alternate", type: "text/html" },
        { href: self, rel: "self", type: feedFormats.atom.type },
        ...(hub === undefined ? [] : [{ href: hub, rel: "hub" }]),
        ...(licence === undefined ? [] : [{ href: licence, rel: "license" }]),
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
          ...item.enclosures.map(({ url, type, size, title }) => ({
            ...{ href: url, rel: "enclosure", type, title, length: size },
          })),
        ],
        categories: item.categories.map((term) => ({ term })),
        authors: item.authors.map(({ name, url }) => ({ name, uri: url })),
      })),
    },
    { stylesheets: [{ type: "text/css", href: style }] },
  );
}

/** JSON Feed 1.1. */
function json({ title, description, author, locale, page, self, hub, ...rest }: Contents) {
  const { icon, items } = rest;
  const feed = generateJsonFeed({
    title,
    description,
    language: locale,
    home_page_url: page,
    feed_url: self,
    ...(author === undefined ? {} : { authors: [author] }),
    ...(icon === undefined ? {} : { favicon: icon }),
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
      tags: item.categories,
      ...(item.authors.length > 0 ? { authors: item.authors } : {}),
      ...(item.enclosures.length > 0 && {
        attachments: item.enclosures.map(({ url, type, size, title }) => ({
          ...{ url, mime_type: type, title, size_in_bytes: size },
        })),
      }),
    })),
  });
  return JSON.stringify(feed);
}

const writers: Record<FeedFormat, (contents: Contents) => string> = { rss, atom, json };
