import type {
  Article,
  AudioObject,
  BreadcrumbList,
  CreativeWorkSeries,
  Graph,
  MediaObject,
  NewsArticle,
  Organization,
  Person,
  ProfilePage,
  VideoObject,
  WebSite,
} from "schema-dts";
import { peopleFile } from "../content/catalogue.ts";
import { writtenInstant } from "../content/dates.ts";
import type { FileKind } from "../content/files/file-types.ts";
import { lastChange } from "../content/last-change.ts";
import type { Locale } from "../i18n/locales.ts";
import { readMessages } from "../i18n/messages.ts";
import {
  absolute,
  homeUrl,
  mediaUrl,
  searchTemplate,
  shareImageUrl,
  siteImageUrl,
} from "../i18n/urls.ts";
import type { Alternate } from "../views/alternates.ts";
import type { ArticlePage } from "../views/article.ts";
import type { Author } from "../views/authors.ts";
import { coverUrl } from "../views/cover.ts";
import { elsewhereOf } from "../views/elsewhere.ts";
import type { Publisher, SiteIdentity } from "../views/identity.ts";
import type { GroupListing } from "../views/listing.ts";
import type { Link } from "../views/navigation.ts";

/** The graph of a home page: the site, and where it is searched. */
export function siteData(site: string, identity: SiteIdentity): Graph {
  const { name, description, locale, publisher } = identity;
  const target = absolute(site, searchTemplate(locale));
  const website: WebSite = {
    "@type": "WebSite",
    "@id": siteId(site, locale),
    name: name.text,
    description: description.text,
    url: absolute(site, homeUrl(locale)),
    inLanguage: locale,
    ...licensed(identity),
    ...(publisher && { publisher: { "@id": publisherId(site) } }),
    ...(isAbout(`${name.text} ${description.text}`, publisher) && {
      about: { "@id": publisherId(site) },
    }),
    // schema-dts types what schema.org defines; `query-input` is the input's constraint on it.
    potentialAction: Object.assign(
      { "@type": "SearchAction", target: { "@type": "EntryPoint", urlTemplate: target } } as const,
      { "query-input": "required name=search_term_string" },
    ),
  };
  return graph(...named(site, identity), website);
}

/**
 * The graph of an article's page: nothing that the catalogue does not say. The site is told of in the
 * article's language.
 */
export function articleData(
  site: string,
  locale: Locale,
  page: ArticlePage,
  identity: SiteIdentity,
): Graph {
  const { article, canonical, title, summary, themes, kind, series } = page;
  const { publisher } = identity;
  const publishedBy = { "@id": publisherId(site) };
  const url = absolute(site, canonical);
  const isPartOf = { "@id": siteId(site, article.locale) };
  const work: Exclude<Article, string> = {
    "@type": typeOfKind(article.kind),
    "@id": url,
    url,
    headline: title,
    inLanguage: article.locale,
    datePublished: writtenInstant(article.instant, article.timeZone),
    dateModified: writtenInstant(lastChange(article).notable, article.timeZone),
    ...(article.ends !== undefined && {
      expires: writtenInstant(article.ends, article.timeZone),
    }),
    image: imagesOf(site, page),
    wordCount: article.words,
    ...attached(site, page),
    articleSection: themes.map(({ text }) => text),
    ...(kind && { genre: kind.text }),
    ...(series
      ? { isPartOf: [isPartOf, seriesThing(site, series.series)], position: series.number }
      : { isPartOf }),
    ...licensed(identity),
    ...(publisher && { author: publishedBy, publisher: publishedBy }),
    ...(page.authors.length > 0 && { author: page.authors.map((each) => profile(site, each)) }),
    ...(isAbout(`${title} ${summary}`, publisher) && { about: publishedBy }),
    ...translations(site, page),
  };
  const home: Link = { text: readMessages(locale).nav.home, url: homeUrl(locale) };
  const trail = [home, ...themes.slice(0, 1), { text: title, url: canonical }];
  return graph(...named(site, identity), work, breadcrumb(site, trail));
}

/** Its share image and, by itself, the picture that its fields name. */
function imagesOf(site: string, { article, cover }: ArticlePage): string[] {
  const shared = absolute(site, shareImageUrl(article.locale, article.slug));
  return cover === undefined ? [shared] : [shared, coverUrl(site, article.key, cover)];
}

/** What schema.org has for a well-known kind; a site's other kinds are what all articles are. */
function typeOfKind(kind: string | undefined) {
  return kind !== undefined && Object.hasOwn(typesOfKinds, kind)
    ? typesOfKinds[kind as keyof typeof typesOfKinds]
    : "NewsArticle";
}

const typesOfKinds = {
  opinion: "OpinionNewsArticle",
  column: "OpinionNewsArticle",
  editorial: "OpinionNewsArticle",
  analysis: "AnalysisNewsArticle",
  background: "BackgroundNewsArticle",
  reportage: "ReportageNewsArticle",
  report: "Report",
} as const;

/** A series by its page. */
function seriesThing(site: string, { text, url }: Pick<Link, "text" | "url">) {
  const address = absolute(site, url);
  return { "@type": "CreativeWorkSeries", "@id": address, name: text, url: address } as const;
}

function mediaObjectOf(kind: FileKind | undefined) {
  if (kind === "audio") return "AudioObject";
  return kind === "video" ? "VideoObject" : "MediaObject";
}

/** The files that its text gives to its readers. */
function attached(
  site: string,
  { files, article }: ArticlePage,
): Pick<NewsArticle, "associatedMedia"> {
  const given = files.filter(({ type }) => type?.kind !== "captions");
  const media = given.map((file): MediaObject | AudioObject | VideoObject => ({
    "@type": mediaObjectOf(file.type?.kind),
    name: file.name,
    uploadDate: writtenInstant(article.instant, article.timeZone),
    inLanguage: article.locale,
    contentUrl: absolute(site, file.url),
    contentSize: `${file.size} B`,
    ...(file.type && { encodingFormat: file.type.mediaType.replace(/;.*/, "") }),
  }));
  return media.length === 0 ? {} : { associatedMedia: media };
}

/** The graph of a list, of a person's page or of a series. */
export function groupData(site: string, locale: Locale, listing: GroupListing): Graph {
  const { name: text, first, room, person, description, portrait } = listing;
  const home: Link = { text: readMessages(locale).nav.home, url: homeUrl(locale) };
  const trail = breadcrumb(site, [home, { text, url: first }]);
  if (room === "series") {
    const series: CreativeWorkSeries = {
      ...seriesThing(site, { text, url: first }),
      inLanguage: locale,
      ...(description && { description: description.text }),
    };
    return graph(series, trail);
  }
  if (person === undefined) return graph(trail);
  const page: ProfilePage = {
    "@type": "ProfilePage",
    url: absolute(site, first),
    inLanguage: locale,
    mainEntity: {
      ...profile(site, { text, url: first, person }),
      ...(description && { jobTitle: description.text }),
      ...(portrait && {
        image: absolute(site, mediaUrl(peopleFile, portrait.blob, portrait.path)),
      }),
    },
  };
  return graph(page, trail);
}

/** Somebody who writes here, by the page of theirs on this site. */
function profile(site: string, { text, url, person }: Pick<Author, "text" | "url" | "person">) {
  const elsewhere = elsewhereOf(person).map((each) => each.url);
  return {
    "@type": "Person",
    name: text,
    url: absolute(site, url),
    ...(elsewhere.length > 0 && { sameAs: elsewhere }),
  } as const;
}

const publisherId = (site: string) => absolute(site, "/#publisher");
const siteId = (site: string, locale: Locale) => absolute(site, `${homeUrl(locale)}#site`);

/** The publisher as a thing of its own, which others refer to; nothing where nobody is named. */
function named(site: string, { publisher, logo }: SiteIdentity): (Organization | Person)[] {
  if (publisher === undefined) return [];
  const { kind, name, ...elsewhere } = publisher;
  const about = { "@id": publisherId(site), name: name.text, ...elsewhere };
  const drawn = logo && absolute(site, siteImageUrl(logo));
  return kind === "person"
    ? [{ "@type": "Person", ...about, ...(drawn && { image: drawn }) }]
    : [{ "@type": "Organization", ...about, ...(drawn && { logo: drawn }) }];
}

const licensed = ({ licence }: SiteIdentity) => licence && { license: licence };

/** Whether words are about the person whose site it is: they name them. */
function isAbout(words: string, publisher: Publisher | undefined): boolean {
  return publisher?.kind === "person" && words.includes(publisher.name.text);
}

/** The original says which translations there are, a translation of what it is one. */
function translations(site: string, { article, alternates, original }: ArticlePage) {
  const textOf = ({ locale, url }: Alternate): NewsArticle => ({
    "@type": "NewsArticle",
    "@id": absolute(site, url),
    url: absolute(site, url),
    inLanguage: locale,
  });
  const others = alternates.filter(({ locale }) => locale !== article.locale).map(textOf);
  const [only, ...more] = others;
  if (only === undefined || original === undefined) return {};
  if (original === article.locale) return { workTranslation: more.length > 0 ? others : only };
  const first = others.find(({ inLanguage }) => inLanguage === original);
  return first === undefined ? {} : { translationOfWork: first };
}

function breadcrumb(site: string, trail: readonly Link[]): BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ text, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: text,
      item: absolute(site, url),
    })),
  };
}

function graph(...things: Graph["@graph"]): Graph {
  return { "@context": "https://schema.org", "@graph": things };
}
