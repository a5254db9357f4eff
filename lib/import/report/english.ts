import type { FindingKind, Said } from "./finding.ts";

const statuses: Readonly<Record<string, string>> = {
  draft: "It was a draft, and still is.",
  pending: "It was waiting for review: it is a draft.",
  private: "It was private: it is a draft, so that nobody reads it by mistake.",
  protected: "It was protected by a password: it is a draft.",
  future: "It appears on its date, and is under embargo until then.",
  publish: "Its date of publication is missing: it is a draft.",
};

const reasons: Readonly<Record<string, string>> = {
  size: "its text is larger than 1 MB",
  taken: "this address already leads elsewhere",
  unfit: "this address can’t be redirected",
};

/** A reason that is not one of these is a sentence already. */
const why = (reason = "") => reasons[reason] ?? reason;

/** What a person is told of each kind of finding, in English. */
export const english: Record<FindingKind, Said> = {
  "not-imported": {
    heading: "Posts that could not be imported",
    sentence: ({ title, line, why: reason }) =>
      `“${title}” (line ${line} of the export): ${why(reason)}`,
  },
  exists: {
    heading: "Files that were there, left as they are",
    sentence: () => "Nothing was written there again.",
  },
  language: {
    heading: "Posts in a language that the site does not have",
    sentence: ({ title, language }) => `“${title}” (${language}) was not imported.`,
  },
  status: {
    heading: "Drafts and embargoes",
    sentence: ({ status = "" }) => statuses[status] ?? `Its state was “${status}”: it is a draft.`,
  },
  languages: {
    heading: "Articles in which a plugin mixed several languages",
    sentence: () =>
      "Keep here what is in its language; put the rest into the other’s file, beside it.",
  },
  "image-missing": {
    heading: "Images to be found",
    sentence: ({ name, url }) =>
      `Put the image “${name}” into the article’s folder, if its rights allow that. It was at ${url}`,
  },
  "image-unknown": {
    heading: "Images that the export does not hold",
    sentence: ({ attachment }) =>
      `Image no. ${attachment} of the media library is missing here: export “All content”, or put it back by hand.`,
  },
  "image-refused": {
    heading: "Images that the site can’t show",
    sentence: ({ name, reason }) => (reason ? `“${name}”: ${reason}` : `“${name}”`),
  },
  "file-missing": {
    heading: "Documents to be found",
    sentence: ({ name, url }) =>
      `Put the document “${name}” into the article’s folder, or take the link out. It was at ${url}`,
  },
  "file-refused": {
    heading: "Documents that the site can’t give out",
    sentence: ({ name, reason }) => `“${name}”: ${reason}`,
  },
  shortcode: {
    heading: "Codes of plugins that stayed in the text",
    sentence: ({ code }) => `${code}: take it out, or write what it showed.`,
  },
  player: {
    heading: "Films and sounds of platforms",
    sentence: ({ url, host }) =>
      `Say in “title” what is seen or heard. For readers to be offered its player, add ${host} to “embeds” in site.yaml; until then it is a link. ${url}`,
  },
  embed: {
    heading: "Contents of other sites, with a link in their place",
    sentence: ({ url }) => `Say in the link what is found there: ${url}`,
  },
  "old-file": {
    heading: "Files that stayed on the former site",
    sentence: ({ url }) =>
      `This file will go with the former site: keep it elsewhere, and change the link. ${url}`,
  },
  link: {
    heading: "Links of an image or its caption",
    sentence: ({ url }) => `An image has none: put it back into the text if it is of use. ${url}`,
  },
  element: {
    heading: "Elements left out",
    sentence: ({ tag }) => `<${tag}> has no place in an article: see whether the text lacks it.`,
  },
  block: {
    heading: "Blocks that WordPress filled by itself",
    sentence: ({ name }) => `The block “${name}” has no text and was not imported.`,
  },
  layout: {
    heading: "Layouts of a plugin",
    sentence: ({ name }) =>
      `The parts that [${name}] laid out now follow each other: see whether their order will do.`,
  },
  "page-break": {
    heading: "Posts of several pages",
    sentence: () => "It is on one page now.",
  },
  "old-link": {
    heading: "Links to the former site",
    sentence: ({ url }) => `This page was not imported: ${url}`,
  },
  slug: {
    heading: "Changed addresses",
    sentence: ({ from, to }) => `“${from}” became “${to}”.`,
  },
  title: {
    heading: "Titles to look at",
    sentence: ({ title }) => `The title was missing or too long: “${title}”.`,
  },
  "theme-added": {
    heading: "Added themes",
    sentence: ({ theme, name }) =>
      `“${name}” (${theme}): translate its name, describe it, move it to its place in the navigation.`,
  },
  "theme-none": {
    heading: "Articles without a category",
    sentence: () => "Choose a theme for it.",
  },
  site: {
    heading: "Languages of the site",
    sentence: ({ languages }) =>
      `site.yaml names them: ${languages}. The first is that of the originals.`,
  },
  summary: {
    heading: "Summaries made of the text’s beginning",
    sentence: () => "Read it again: it must be understood by itself.",
  },
  tags: {
    heading: "Tags that were not imported",
    sentence: ({ tag }) => `“${tag}”: the site has themes only.`,
  },
  fields: {
    heading: "Custom fields that were not imported",
    sentence: ({ key }) => `“${key}”: if the former site showed it, write it in the text.`,
  },
  page: {
    heading: "Pages and other contents that were not imported",
    sentence: ({ title, type, url }) => `“${title}” (${type}) ${url}`,
  },
  comments: {
    heading: "Comments",
    sentence: ({ count }) => `Not imported, since the site has none: ${count}.`,
  },
  authors: {
    heading: "People added",
    sentence: ({ person, name }) =>
      `“${name}” (${person}) now signs their articles: say what they do, if readers are to know.`,
  },
  redirect: {
    heading: "Old addresses without a redirect",
    sentence: ({ from, to, why: reason }) => `${from} → ${to}: ${why(reason)}.`,
  },
  "redirects-full": {
    heading: "Redirects for which redirects.yaml had no room",
    sentence: ({ count }) => `It can’t be larger than 1 MB: ${count} are missing.`,
  },
  trash: {
    heading: "Trash and automatic drafts",
    sentence: ({ count }) => `Not imported, since the former site did not show them: ${count}.`,
  },
  control: {
    heading: "Characters that can’t be read",
    sentence: ({ count }) => `Taken out, since XML does not allow them: ${count}.`,
  },
};
