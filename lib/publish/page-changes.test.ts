import { expect, test } from "vitest";
import { makeEdition } from "../content/edition.ts";
import { catalogues, type Files, pageText } from "../testing/content.ts";
import { pageChanges } from "./page-changes.ts";

/** What a publish says of pages when these files follow those. */
async function told(before: Files, after: Files) {
  const site = { "site.yaml": "languages: [fr, en]\n" };
  const made = await catalogues([before, after].map((files) => ({ ...site, ...files })));
  const [old, now] = made.map((each) => makeEdition(each, 0, "public"));
  if (old === undefined || now === undefined) throw new Error("There are no two editions.");
  return pageChanges(old, now);
}

const fr = "pages/contact/fr.mdx";
const en = "pages/contact/en.mdx";

test("a publish names a page that came, changed or went, with all addresses at which it is read", async () => {
  const urls = ["/fr/contact", "/en/contact"];
  const page = { key: "pages/contact", locale: "fr", urls };
  expect(await told({}, { [fr]: pageText() })).toEqual([{ ...page, change: "added" }]);
  const changed = await told({ [fr]: pageText() }, { [fr]: pageText({ title: "Écrire" }) });
  expect(changed).toEqual([{ ...page, change: "modified" }]);
  expect(await told({ [fr]: pageText() }, {})).toEqual([{ ...page, change: "removed" }]);
});

test("a translation is a page of its own, and a draft is told of to nobody", async () => {
  const both = { [fr]: pageText(), [en]: pageText() };
  expect(await told({ [fr]: pageText() }, both)).toEqual([
    { key: "pages/contact", locale: "en", change: "added", urls: ["/en/contact"] },
  ]);
  expect(await told({}, { [fr]: pageText({ draft: "true" }) })).toEqual([]);
  expect(await told(both, both)).toEqual([]);
});
