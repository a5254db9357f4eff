import type { Rule } from "../../content/problem.ts";
import type { Sentence } from "./sentence.ts";

/** What an editor reads in English about each problem: first errors, then advice. */
export const en: Record<Rule, Sentence> = {
  "too-large": ({ size, limit, part }) =>
    part === "fields"
      ? `The fields above the text are ${size}; their limit is ${limit}. Make them shorter: what is to be read goes into the text.`
      : `The file is ${size}; the limit is ${limit}. Take out what is not text.`,
  "invalid-utf8": () => "A character can’t be read: save the file as UTF-8 from your editor.",
  "empty-file": () => "The file is empty: write what belongs in it, or delete it.",
  "missing-frontmatter": () =>
    "The article must begin with a line “---”, its fields, then a second line “---”.",
  "unreadable-yaml": ({ remedy, twice }) => {
    if (remedy !== undefined) return `This field can’t be read. ${remedy}`;
    if (twice !== undefined) return `The field “${twice}” is there twice: keep one of them.`;
    return "The fields can’t be read at this point. Write one field a line: its name, a colon, a space, then its value between straight quotation marks; indents are made of spaces.";
  },
  "unknown-key": ({ key }) => `There is no field “${key}”: correct it or take it out.`,
  "missing-key": ({ key, expected, empty, line }) => {
    if (empty === undefined) return `The field “${key}” is missing: ${expected}.`;
    if (line !== undefined)
      return `The field “${key}” is empty: without quotation marks, the sign # begins a comment. Write ${line}`;
    const other = empty === "optional" ? ", or take the field out" : "";
    return `The field “${key}” is empty: it has to be ${expected}${other}.`;
  },
  "invalid-value": ({ key, value, expected }) =>
    `“${value}” does not fit “${key}”. It must be ${expected}.`,
  "until-before-date": ({ until, date, earliest }) =>
    `“until: ${until}” comes before the publication, “date: ${date}”: nobody would ever read this article. Put a day from ${earliest} on, that day included, or take the field out.`,
  "unknown-theme": ({ theme }) => `The theme “${theme}” is not in themes.yaml.`,
  "unknown-author": ({ author }) => `“${author}” is not in people.yaml.`,
  "unknown-kind": ({ kind, declared }) =>
    declared === undefined
      ? `site.yaml has no kinds of articles, and this one is to be “${kind}”: take the field out, or declare the kind in site.yaml: kinds: { ${kind}: its name }`
      : `“${kind}” is no kind of this site; these are: ${declared}. To add one, give it a name under “kinds” in site.yaml.`,
  "unknown-series": ({ series }) => `The series “${series}” is not in series.yaml.`,
  "duplicate-slug": ({ slug, other }) =>
    `The address “${slug}” already belongs to ${other}: give one of the two another “slug”.`,
  "reserved-slug": ({ slug }) =>
    `The address “${slug}” is that of a part of the site: give this page another “slug”.`,
  "no-locale-file": ({ expected }) =>
    `This folder has no article: add ${expected} to it, or delete it.`,
  "unseen-file": ({ why }) => `Nobody will see this file: ${why}.`,
  "duplicate-folder": ({ name, other }) =>
    `The folder “${name}” has the name of that of ${other}: rename one of the two folders.`,
  "lfs-pointer": ({ pattern }) =>
    `Git LFS keeps this file elsewhere, and the site does not read Git LFS. In the repository, run: git lfs pull && git lfs untrack "${pattern}" && git add --renormalize . && git commit -m "Without Git LFS"`,
  "unknown-locale": ({ name, expected, tag }) =>
    name !== `${tag}.mdx`
      ? `“${name}” does not name a language of the site: name the file ${expected ?? "by the tag of a language, such as fr.mdx or pt-BR.mdx"}.`
      : `The site does not have the language “${tag}”: add it to “languages” in site.yaml${expected === undefined ? "" : `, or name the file ${expected}`}.`,
  "invalid-name": ({ name }) =>
    `“${name}” can’t be an address: rename the folder without accents, capitals or spaces, or add a “slug” field.`,
  "unclosed-tag": ({ remedy = "" }) => remedy,
  "unknown-component": ({ instead }) => `${instead} To write the sign <, type &lt;.`,
  "invalid-prop": ({ tag, prop, expected }) =>
    `<${tag}>: the prop “${prop}” does not fit. ${expected}`,
  expression: ({ remedy = "" }) => remedy,
  import: ({ word }) =>
    `“${word}” at the start of a line is code, which an article may not contain: take this line out.`,
  "mdx-syntax": ({ remedy }) =>
    remedy ??
    "The text can’t be read. To write the sign <, type &lt;; a comment is written {/* … */}.",
  "excerpt-mark": ({ inside }) =>
    `The mark that ends the excerpt is inside ${inside}: put the mark outside of ${inside}, alone on its line.`,
  "gallery-content": () =>
    "A gallery holds images, and nothing else: write each <Figure … /> on a line of its own between <Gallery> and </Gallery>, which stand alone on their lines, and put other text above or below.",
  "heading-id": ({ id, why }) =>
    `“${id}” can’t be the name of this heading: ${why}. Write another one in its place.`,
  "not-rendered": ({ page }) =>
    `The page ${page}, which shows this text, could not be made: its readers keep the one before, if there is one. The server keeps trying. If it lasts, take out what you added last, and pass this message on to whoever runs the site.`,
  "too-deep": () =>
    "Too many things stand inside one another here (quotations, lists or components): write the text more simply.",
  "too-complex": ({ remedy }) =>
    remedy ?? "The text can’t be laid out in a reasonable time: divide it.",
  "invalid-redirect": ({ from, reason }) => `The redirect of “${from}” does not fit: ${reason}.`,
  "image-too-large": ({ size, limit }) =>
    `The image is ${size}, the limit is ${limit}: it is not shown to readers. Export it smaller (2,000 pixels across are enough) under the same name.`,
  "not-an-image": ({ found }) =>
    `Whatever its name, this file is no image of the site (${found}): it is not shown to readers. Export the image as PNG, JPEG, WebP, AVIF, GIF or SVG, or delete this file.`,
  "unsafe-drawing": ({ found }) =>
    `This drawing does more than draw: it contains ${found}. It is not shown to readers; export it again as “plain SVG”, without scripts or addresses.`,
  "file-too-large": ({ size, limit }) =>
    `The file is ${size}, the limit is ${limit}: it is not given to readers. Export it smaller under the same name, or ask whoever runs the site to raise MEDIA_MAX_MB.`,
  "file-mismatch": ({ found, type }) =>
    `Whatever its name, this file is not given to readers: ${found}. Export what it should be (${type}) again and put it in its place, or delete it.`,
  "unsafe-file": ({ found }) =>
    `This file is not given to readers, whom it might harm: ${found}. Export it again without that or, where that can’t be done, as a PDF.`,
  "locked-document": () =>
    "This PDF asks for a password that readers do not have: it is not given to them. Export it again without a password.",
  "missing-file": ({ name }) =>
    `“${name}” is not in the article’s folder: readers have neither a link nor a file. Put the file there, correct its name or take the link out.`,
  "unserved-file": ({ name, kinds }) =>
    `Readers do not get “${name}”: the site gives out no files of that kind. Export it as ${kinds}, or take the link out.`,
  "scripted-document": ({ name }) =>
    `“${name}” holds a program, which many readers of PDF block or warn of. Export it again without JavaScript, unless this form needs it.`,
  "document-only": ({ name }) =>
    `This page says hardly anything that the document “${name}” does not keep to itself: on a phone, by ear or in a search it is hard to read. Write the gist of its text on the page.`,
  "unreadable-captions": ({ remedy }) => `Readers are not shown these captions. ${remedy}.`,
  "broken-link": ({ url }) =>
    `The link “${url}” leads to no page of the site: correct the address or take the link out.`,
  "broken-anchor": ({ anchor, file }) =>
    `No heading of ${file} is called “#${anchor}”: correct what follows the sign #, or take it out.`,
  "hidden-link": ({ url, why }) =>
    `The link “${url}” leads to an article that readers can’t read: ${why}. Take the link out, or wait.`,
  "malformed-link": ({ url }) =>
    `“${url}” is not a whole address: a link to another site begins with https://, a mail address with mailto:.`,
  "dead-link": ({ url, answer }) =>
    `The address “${url}” does not answer as it should (${answer}): look at it in a browser, then correct the link or take it out.`,
  "empty-link": () =>
    "This link has no text, so nobody will see it: write between the brackets what is to be found there.",
  "vague-link": ({ text }) =>
    `“${text}” does not say where the link leads: put the link on the words that name the page.`,
  "missing-image": ({ name, beside }) =>
    `The image “${name}” is not ${beside ? `beside ${beside}` : "in the article’s folder"}: add it, or correct its name.`,
  "remote-image": () =>
    "An image of another site is not shown to readers: copy it into the article’s folder, if its rights allow that.",
  "large-image": ({ name, size, limit }) =>
    `The image “${name}” is larger than needed (${size}): bring it down to ${limit} at most.`,
  "embed-not-loaded": ({ why }) => `Readers are shown a link in place of this player: ${why}.`,
  "bare-player": ({ line, host }) =>
    `This address stays a link. For the player of ${host} to be loaded in the page once a reader asks for it, write, alone on its line: ${line}`,
  "missing-captions": () =>
    'The film has no captions: those who do not hear, or read without sound, do not know what is said in it. Put a file .vtt beside the article and write captions="film.vtt". Where nothing is said in it, say so by {/* check-off missing-captions: your reason */}.',
  "missing-transcript": () =>
    'What is said in the sound can’t be read: those who do not hear learn nothing of it. Put its text beside the article (.txt) and write transcript="sound.txt".',
  "missing-alt": () =>
    "The image has no description: write what it shows, for those who do not see it.",
  "alt-file-name": ({ alt }) =>
    `“${alt}” is a file name: say instead what the image shows, for those who do not see it.`,
  "heading-order": ({ found, expected }) =>
    `This heading skips a level (“${found}”): write “${expected}”, or add the heading that is missing above.`,
  "first-level-heading": () =>
    "A single # is for the page’s title, which comes from the field “title”: begin this heading with ##.",
  "hidden-character": ({ code }) =>
    `A sign that nobody sees (${code}) has slipped in here: it is not published. Delete what is around this place, then type it again.`,
  "lost-character": () =>
    "A sign was lost here, in a paste or a conversion: readers see “\ufffd”. Write the sign that was meant in its place.",
  "straight-quotes": ({ expected }) => `Straight quotation marks ("): write ${expected} instead.`,
  "double-space": () => "Several spaces in a row: keep only one.",
  "three-dots": () => "Three dots in a row: write the sign “…”.",
  "summary-length": ({ size, least, most }) =>
    `The summary has ${size} characters; lists and search engines need ${least} to ${most}.`,
  "duplicate-title": ({ other }) =>
    `This title is already that of ${other}: readers can’t tell them apart. Make one of the two more precise.`,
  "translation-behind": ({ other, language, date }) =>
    `This version is behind: the one in ${language}, ${other}, was updated on ${date}. Carry the changes over, then give the field “updated” the same date.`,
  "translation-public": ({ other, several }) =>
    `This text is withdrawn, but ${other} ${several ? "go on being public: withdraw them too or, if they are" : "goes on being public: withdraw it too or, if it is"} to stay, say so by {/* check-off translation-public: your reason */}.`,
  "day-to-come": ({ field, date, effect }) =>
    `“${field}” names a day to come, ${date}: ${effect}. Correct it if it is a typing error.`,
  "already-ended": ({ date }) =>
    `This article ended on ${date}: if it has not appeared yet, nobody will ever read it. Correct “until”, or take the field out.`,
  "too-many-pinned": ({ most, all }) =>
    `${all} articles are pinned in this language, and only the newest ${most} stand before the others: this one is not among them. Take its field “pinned” out, or that of a newer one.`,
  "still-image": ({ name }) =>
    `The image “${name}” is animated, and this format loses its movement here: export it as an animated WebP or as a GIF.`,
  "wrong-language": ({ expected, found, whole, copied }) =>
    copied === undefined
      ? `This ${whole === undefined ? "passage" : "text"} seems to be written in ${found}, in a file in ${expected}: translate it, or move it to that language’s file.`
      : `This passage is, word for word, that of ${copied}: translate it.`,
  "missing-language": ({ subject, what, missing, shown }) =>
    `${subject} has no ${what} in ${missing}: whoever reads the site in that language is shown what is written in ${shown}. Add what is missing, or write one text for all languages.`,
  "cut-text": ({ lost }) =>
    `Without quotation marks, what follows the sign # is not published: “${lost}”. Put the whole text between straight quotation marks ("), or take this end out.`,
  "table-caption": ({ second }) =>
    second === undefined
      ? "This caption has no table: put it right above or right below its table, with an empty line between them. If it is none, begin it with other words."
      : "This table has two captions: keep one of them.",
  "table-cells": ({ cells, columns, left }) =>
    `This row has ${cells} cells and its table has ${columns} columns: readers do not see “${left}”. Add columns to the first two lines of the table, or write \\| for a bar that is to be read.`,
  "other-markdown": ({ found, remedy }) =>
    `“${found}” means nothing here, and readers see it as it is or otherwise. ${remedy}`,
  placeholder: ({ text }) =>
    `“${text}” waits for your own words: put your text in its place, and take out the sign ✎.`,
  "switch-without-reason": ({ rule }) =>
    `To silence the rule “${rule}”, say why: {/* check-off ${rule}: your reason */}.`,
  "switch-unknown-rule": ({ rule }) =>
    `“${rule}” is not a rule that can be silenced: correct its name, or take this comment out.`,
};
