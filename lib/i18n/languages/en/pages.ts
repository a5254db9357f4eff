import type { OwnPages } from "../language.ts";

export const pages: OwnPages = {
  subscribe: {
    title: "Subscribe",
    slug: "subscribe",
    paragraphs: [
      "A feed is the address of a list of publications, made to be read by an application. You give it once to a feed reader; from then on the reader looks for what is new by itself.",
      "Choose a feed reader: there are some for phones, for computers and within the browser, and several mail programs include one. Copy the address of a feed below, of all publications or of one theme, and paste it where the reader says “Add a feed” or “Subscribe”.",
      "There is no account to create and no e-mail address to give, and the site does not know who subscribes. To stop following, remove the feed from your reader.",
    ],
  },
  accessibility: {
    title: "Accessibility",
    slug: "accessibility",
    paragraphs: [
      "The pages of this site are made to be read by everyone: with a keyboard alone, with a screen reader, enlarged, in light or dark colours, without animation, and without scripts.",
      "The software that serves them is tested automatically on each kind of page, against the rules of WCAG 2.2, level AA, that a program can judge, the contrast of its colours among them. Such tests find only some of the barriers that people meet; they are neither an audit nor a statement of conformance.",
      "Is something here out of your reach? Tell whoever publishes this site, what it was and on which page. How to reach them stands on the pages about the site, such as its legal notice, where it has one.",
    ],
  },
};
