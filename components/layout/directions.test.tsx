import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Breadcrumb } from "#components/article/breadcrumb.tsx";
import { Notices } from "#components/article/notices.tsx";
import { Sources } from "#components/article/sources.tsx";
import { Entry } from "#components/listing/entry.tsx";
import { ListingPage } from "#components/listing/listing-page.tsx";
import { FigureOf } from "#components/mdx/figure.tsx";
import { Search } from "#components/search/search.tsx";
import type { Article } from "#lib/content/article.ts";
import { readMessages } from "#lib/i18n/messages.ts";
import type { ArticlePage } from "#lib/views/article.ts";
import type { Card } from "#lib/views/card.ts";
import type { Listing } from "#lib/views/listing.ts";
import type { Results, SearchPage } from "#lib/views/search.ts";

/** What a component is on a page in a language. */
const shown = (locale: string, piece: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={readMessages(locale)} timeZone="UTC">
      {piece}
    </NextIntlClientProvider>,
  );

const sources = (title: string): Article =>
  ({ sources: [{ url: "https://a.example/", title }] }) as unknown as Article;
const office = (held: { text: string; lang?: string }): ArticlePage =>
  ({ untranslated: false, formerOffice: { held, holds: undefined } }) as unknown as ArticlePage;
const listing = { page: 2, cards: [] } as unknown as Listing;
const search = (typed: string, meant: string): SearchPage => {
  const none = { total: 0, hits: [], page: 1, pages: 0, common: false, partial: false };
  const results = { ...none, whole: true, corrections: [{ typed, meant }] } as unknown as Results;
  return {
    fields: { q: typed },
    themes: [],
    kinds: [],
    years: [],
    results,
  } as unknown as SearchPage;
};
const card = (locale: string, title: string): Card =>
  ({
    locale,
    title,
    url: "/a",
    instant: 0,
    themes: [],
    minutes: 1,
    excerpt: null,
  }) as unknown as Card;

const isolate = /<bdi|[\u2066-\u2069]|dir="/;

test.each([
  [
    "a theme in a breadcrumb",
    (text: string, lang?: string) => <Breadcrumb links={[{ text, url: "/a", lang }]} />,
    '<a href="/a" lang="ar" dir="rtl">ثقافة (2)</a>',
  ],
  [
    "an office that was held",
    (text: string, lang?: string) => (
      <Notices page={office(lang === undefined ? { text } : { text, lang })} locale="fr" />
    ),
    'publication\u00a0: <span lang="ar" dir="rtl">ثقافة (2)</span>.',
  ],
  [
    "the title of a numbered page of a list",
    (title: string, lang?: string) => (
      <ListingPage title={title} lang={lang} listing={listing} locale="fr" follow="/f" />
    ),
    '<h1><bdi dir="rtl">ثقافة (2)</bdi>, page 2</h1>',
  ],
  [
    "a source",
    (title: string) => <Sources text={sources(title)} locale="fr" />,
    'dir="auto">ثقافة (2)</a>',
  ],
  [
    "whose an image is",
    (credit: string) => <FigureOf image={undefined} src="a.png" alt="Vue" credit={credit} />,
    '<small>Crédit\u00a0: <bdi dir="auto">ثقافة (2)</bdi></small>',
  ],
  [
    "an image that is not there",
    (alt: string) => <FigureOf image={undefined} src="a.png" alt={alt} />,
    '<bdi dir="auto">ثقافة (2)</bdi>',
  ],
  [
    "a title in the name of the link that leads on",
    (title: string, lang?: string) => (
      <Entry card={card(lang ?? "fr", title)} locale="fr" level={3} />
    ),
    'aria-label="En savoir plus\u00a0: \u2067ثقافة (2)\u2069"',
  ],
] as const)("%s is set apart where it runs the other way, and only there", (_, piece, apart) => {
  expect(shown("fr", piece("ثقافة (2)", "ar"))).toContain(apart);
  const alike = shown("fr", piece("Culture (2)"));
  expect(alike).toContain("Culture (2)");
  expect(alike).not.toMatch(isolate);
});

test("a word that was typed, and the one that was meant, stand apart in a sentence of another direction", () => {
  const arabic = shown("fr", <Search page={search("ثقاقة", "ثقافة")} locale="fr" />);
  expect(arabic).toContain('<bdi dir="auto">ثقاقة</bdi>');
  expect(arabic).toContain('dir="auto">ثقافة</a>');
  const french = shown("fr", <Search page={search("cultrue", "culture")} locale="fr" />);
  expect(french).toContain("«\u202fcultrue\u202f»");
  expect(french).toContain(">culture</a>");
  expect(french).not.toContain("<bdi");
});
