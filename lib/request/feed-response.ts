import { notFound } from "next/navigation";
import { environmentOfProcess } from "../environment/of-process.ts";
import { feedAt } from "../feeds/feed.ts";
import { writeFeed } from "../feeds/write.ts";
import type { Locale } from "../i18n/locales.ts";
import { absolute, type FeedFormat, feedFormats, feedUrl, type GroupName } from "../i18n/urls.ts";
import { feedPolicy } from "../security/policy.ts";
import { articleBody, readingEdition, siteUrl } from "./current-edition.ts";

/** Answers with a feed; 404 for a list that has none. */
export async function answerFeed(
  format: FeedFormat,
  locale: Locale,
  group?: GroupName,
): Promise<Response> {
  const edition = await readingEdition();
  const feed = feedAt(edition, locale, group) ?? notFound();
  const site = siteUrl();
  const { WEBSUB_HUB: hub } = environmentOfProcess();
  const { catalogue } = edition;
  const text = writeFeed(feed, format, { site, hub, catalogue, body: articleBody });
  const self = absolute(site, feedUrl(locale, format, feed.group?.url));
  // As WebSub has subscribers look for them first (W3C Recommendation, 4).
  const links = [`<${self}>; rel="self"`, ...(hub === undefined ? [] : [`<${hub}>; rel="hub"`])];
  return new Response(text, {
    headers: {
      "content-type": `${feedFormats[format].sent}; charset=utf-8`,
      "content-security-policy": feedPolicy,
      // Readers that run in a browser are on other sites.
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      link: links.join(", "),
    },
  });
}
