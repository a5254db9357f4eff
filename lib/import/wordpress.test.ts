import { readFileSync } from "node:fs";
import sharp from "sharp";
import { expect, test } from "vitest";
import { buildCatalogue } from "../content/build-catalogue.ts";
import { memoryStore } from "../content/parsed-store.ts";
import { directorySource } from "../content/source/directory.ts";
import { themesYaml } from "../testing/content.ts";
import { pdfOf } from "../testing/made-files.ts";
import { exportOf, post, workplace } from "../testing/wordpress.ts";
import type { Finding } from "./report/finding.ts";

const fixture = "lib/import/fixtures/export.xml";

/** What the site would serve of a content directory. */
async function catalogueOf(directory: string) {
  const source = await directorySource(directory);
  return buildCatalogue(await source.snapshot(), source, memoryStore());
}

const kinds = (findings: readonly Finding[]) => findings.map(({ kind }) => kind);

test("a whole export becomes articles that the site serves without a problem", async () => {
  using place = workplace();
  const dot = sharp({ create: { width: 8, height: 6, channels: 3, background: "#27a" } });
  place.write("up/2021/02/Tramway-Été.jpg", await dot.clone().jpeg().toBuffer());
  place.write("up/wp-content/uploads/2020/11/stands.png", await dot.clone().png().toBuffer());
  place.write("up/2020/11/affiche.jpg", "\x7fELF");
  const before = `# Les thèmes\n${themesYaml.trimEnd()}`;
  place.write("content/themes.yaml", before);
  const { articles, findings } = await place.import(fixture, { media: `${place.root}/up` });

  const { problems, works, themes, redirects } = await catalogueOf(place.content);
  expect(problems).toEqual([]);
  expect([...works.keys()].sort()).toEqual([
    "2019-07-14-un-ete",
    "2020-11-16-la-fete-des-associations",
    "2021-02-11-le-tramway",
    "2021-04-01-un-brouillon",
    "2021-05-01-entre-nous",
    "2999-01-01-une-annonce",
  ]);
  expect(articles).toHaveLength(7);

  const { fr, en } = works.get("2021-02-11-le-tramway") ?? {};
  expect(fr).toMatchObject({
    title: "Le tramway arrive, avec ]]> et une surprise : ce qu’il faut savoir",
    slug: "le-tramway",
    date: "2021-02-11T08:30:00+00:00",
    updated: "2021-03-01T09:00:00+00:00",
    summary:
      "La première ligne de tramway ouvre au printemps : son tracé, ses horaires et ses tarifs.",
    themes: ["transports", "vie-locale"],
    authors: ["camille-exemple"],
    cover: "tramway-ete.jpg",
    coverAlt: "Un tramway blanc devant la mairie",
    excerpt: expect.stringContaining("douze minutes"),
  });
  expect(en).toMatchObject({
    title: "The tram is coming",
    slug: "the-tram",
    themes: ["vie-locale"],
  });
  expect(works.get("2021-04-01-un-brouillon")?.fr?.draft).toBe(true);
  expect(works.get("2021-05-01-entre-nous")?.fr?.draft).toBe(true);
  expect(works.get("2999-01-01-une-annonce")?.fr?.draft).toBeUndefined();

  expect(place.read("themes.yaml").startsWith(`${before}\n`)).toBe(true);
  expect(themes?.map(({ key, name }) => [key, name])).toEqual([
    ["alpha", { fr: "alpha", en: "alpha" }],
    ["beta", { fr: "beta", en: "beta" }],
    ["transports", "Transports & mobilités"],
    ["vie-locale", { fr: "Vie locale", en: "Local life" }],
    ["a-classer", { fr: "À classer", en: "To be sorted" }],
  ]);
  expect(Object.fromEntries(redirects)).toEqual({
    "/2021/02/le-tramway": "/fr/articles/le-tramway",
    "/2021/02/tramway-bientot": "/fr/articles/le-tramway",
    "/en/2021/02/the-tram": "/en/articles/the-tram",
    "/2020/11/la-fete-des-associations": "/fr/articles/la-fete-des-associations",
    "/2019/07/un-été": "/fr/articles/un-ete",
    "/category/vie-locale": "/fr/themes/vie-locale",
    "/category/vie-locale/transports": "/fr/themes/transports",
    "/category/local-life": "/fr/themes/vie-locale",
    "/category/alpha": "/fr/themes/alpha",
    "/feed": "/fr/feed.xml",
    "/?p=20": "/fr/articles/le-tramway",
    "/?p=21": "/fr/articles/la-fete-des-associations",
    "/?p=22": "/fr/articles/un-ete",
    "/?p=24": "/fr/articles/une-annonce",
    "/?p=30": "/en/articles/the-tram",
  });
  expect(place.files().filter((file) => /^content.*\.(?:png|jpg)$/.test(file))).toEqual([
    "content/articles/2020-11-16-la-fete-des-associations/stands.png",
    "content/articles/2020-11-16-la-fete-des-associations/tramway-ete.jpg",
    "content/articles/2021-02-11-le-tramway/tramway-ete.jpg",
  ]);
  const told = new Set(kinds(findings));
  for (const kind of [
    "image-refused",
    "shortcode",
    "embed",
    "element",
    "block",
    "old-link",
  ] as const) {
    expect(told).toContain(kind);
  }
});

test("each finding names the line that it is about", async () => {
  using place = workplace();
  const { findings } = await place.import(fixture);
  const lineOf = (kind: Finding["kind"], name: string) => {
    const { file = "", line = 0 } =
      findings.find(
        (each) =>
          each.kind === kind && Object.values(each.about).some((said) => said.includes(name)),
      ) ?? {};
    return place.read(file).split("\n")[line - 1];
  };
  expect(lineOf("shortcode", "formulaire_contact")).toContain("[formulaire_contact");
  expect(lineOf("old-link", "a-propos")).toContain("https://blog.example/a-propos/");
  expect(lineOf("image-missing", "stands.png")).toContain('src="stands.png"');
  expect(lineOf("theme-added", "transports")).toBe("transports:");
  expect(lineOf("embed", "cartes.example")).toContain("[Le plan de la fête]");
});

test("links between posts lead to their new addresses", async () => {
  using place = workplace();
  const { findings } = await place.import(fixture);
  const text = place.read("articles/2021-02-11-le-tramway/fr.mdx");
  expect(text).toContain(
    "[la fête des associations](/fr/articles/la-fete-des-associations#programme)",
  );
  expect(text).toContain("[le même billet](/fr/articles/la-fete-des-associations)");
  expect(text).toContain("[une étude](https://autre.example/etude.pdf)");
  expect(findings.flatMap(({ kind, about }) => (kind === "old-link" ? about.url : []))).toEqual([
    "https://blog.example/a-propos/",
  ]);
});

test("a second import changes nothing, and an article that was there stays", async () => {
  using place = workplace();
  place.write("content/articles/2021-02-11-le-tramway/en.mdx", "à la main");
  await place.import(fixture);
  expect(place.read("articles/2021-02-11-le-tramway/en.mdx")).toBe("à la main");
  const texts = () =>
    place.files().map((file) => [file, readFileSync(`${place.root}/${file}`, "utf8")]);
  const before = texts();
  const { articles, findings, redirects } = await place.import(fixture);
  expect(texts()).toEqual(before);
  expect({ articles, redirects }).toEqual({ articles: [], redirects: 0 });
  expect(kinds(findings).filter((kind) => kind === "exists")).toHaveLength(7);
});

test("a trial says the same and writes nothing", async () => {
  using place = workplace();
  const { articles } = await place.import(fixture, { dryRun: true });
  expect(articles).toHaveLength(7);
  expect(place.files()).toEqual([]);
});

test("WPML's fields make one work of the site's languages; another language is left and told", async () => {
  using place = workplace();
  place.write("content/site.yaml", "languages: [fr, en]\n");
  const meta = (language: string) =>
    [
      ["_wpml_import_language_code", language],
      ["_wpml_import_translation_group", "g"],
    ]
      .map(
        ([key, value]) =>
          `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${value}</wp:meta_value></wp:postmeta>`,
      )
      .join("");
  const names = { "wp:post_id": "2", "wp:post_name": "a-title", title: "A title" };
  const third = { "wp:post_id": "3", "wp:post_name": "ein-titel", title: "Ein Titel" };
  const { articles, findings } = await place.import(
    exportOf(post(names, meta("en")), post({}, meta("fr")), post(third, meta("de"))),
  );
  expect(articles.toSorted()).toEqual([
    "articles/2021-02-11-un-titre/en.mdx",
    "articles/2021-02-11-un-titre/fr.mdx",
  ]);
  expect(findings.filter(({ kind }) => kind === "language")).toEqual([
    { kind: "language", about: { title: "Ein Titel", language: "de" } },
  ]);
});

test("a new site has the languages of its posts, the original the one of most", async () => {
  using place = workplace();
  const language = (code: string) => `<category domain="language" nicename="${code}">x</category>`;
  const group = '<category domain="post_translations" nicename="pll_1">pll_1</category>';
  const german = { "wp:post_id": "2", "wp:post_name": "ein-titel", title: "Ein Titel" };
  const alone = { "wp:post_id": "3", "wp:post_name": "noch-einer", title: "Noch einer" };
  const { articles, findings } = await place.import(
    exportOf(
      post({ title: "" }, language("fr_FR") + group),
      post(german, language("de_DE_formal") + group),
      post(alone, language("de_DE_formal")),
    ),
  );
  expect(articles.toSorted()).toEqual([
    "articles/2021-02-11-ein-titel/de.mdx",
    "articles/2021-02-11-ein-titel/fr.mdx",
    "articles/2021-02-11-noch-einer/de.mdx",
  ]);
  expect(place.read("site.yaml")).toBe("languages: [de, fr]\n");
  expect(place.read("themes.yaml")).toContain('name: { de: "To be sorted", fr: "À classer" }');
  expect(kinds(findings)).toContain("site");
  expect((await catalogueOf(place.content)).problems).toEqual([]);
});

test("a text in which qTranslate mixed languages is told", async () => {
  using place = workplace();
  const { findings } = await place.import(exportOf(post({ title: "[:de]Haus[:pt-br]Casa[:]" })));
  expect(kinds(findings)).toContain("languages");
});

test.each([
  ["draft", "2021-02-11 08:30:00", "draft: true"],
  ["pending", "2021-02-11 08:30:00", "draft: true"],
  ["private", "2021-02-11 08:30:00", "draft: true"],
  ["future", "2021-02-11 08:30:00", "draft: true"],
  ["publish", "0000-00-00 00:00:00", "draft: true"],
  ["future", "2999-02-11 08:30:00", "date: 2999-02-11T08:30:00+00:00"],
])("what was %s on %s is not for readers", async (status, date, line) => {
  using place = workplace();
  const { articles, findings } = await place.import(
    exportOf(post({ "wp:status": status, "wp:post_date_gmt": date })),
  );
  expect(place.read(articles[0] ?? "")).toContain(`\n${line}\n`);
  expect(kinds(findings)).toContain("status");
});

test.each([
  [
    "only the date of RSS",
    { pubDate: "Thu, 11 Feb 2021 08:30:00 +0000" },
    "2021-02-11T09:30:00+01:00",
  ],
  ["RSS in another zone", { pubDate: "11 Feb 2021 23:30 -0500" }, "2021-02-12T05:30:00+01:00"],
  [
    "WordPress' zeros, and the date of RSS",
    { "wp:post_date": "0000-00-00 00:00:00", pubDate: "Thu, 11 Feb 2021 08:30:00 GMT" },
    "2021-02-11T09:30:00+01:00",
  ],
  ["the site's own clock", { "wp:post_date": "2021-02-11 09:30:00" }, "2021-02-11T09:30:00+01:00"],
  ["a day alone", { "wp:post_date": "2021-02-11" }, "2021-02-11T00:00:00+01:00"],
  [
    "a day of another century",
    { "wp:post_date": "1936-05-03 10:00:00" },
    "1936-05-03T10:00:00+01:00",
  ],
])("a post that has %s appears then, on the site's clock", async (_what, dates, date) => {
  using place = workplace();
  place.write("content/site.yaml", "timeZone: Europe/Paris\n");
  const zero = { "wp:post_date_gmt": "0000-00-00 00:00:00" };
  const { articles } = await place.import(exportOf(post({ ...zero, ...dates })));
  const text = place.read(articles[0] ?? "");
  expect(text).toContain(`\ndate: ${date}\n`);
  expect(text).not.toContain("draft:");
});

test("a date that nobody meant is none", async () => {
  using place = workplace();
  const { articles, findings } = await place.import(
    exportOf(post({ "wp:post_date_gmt": "", pubDate: "Mon, 30 Nov -0001 00:00:00 +0000" })),
  );
  expect(place.read(articles[0] ?? "")).toContain("\ndraft: true\n");
  expect(kinds(findings)).toContain("status");
});

test("addresses that differ by their query lead on, in the site and in its texts", async () => {
  using place = workplace();
  const category =
    "<wp:category><wp:term_id>7</wp:term_id><wp:category_nicename>vie</wp:category_nicename><wp:category_parent/><wp:cat_name>Vie</wp:cat_name></wp:category>";
  const term = '<category domain="category" nicename="vie">Vie</category>';
  const first = post({ link: "https://blog.example/?p=1" }, term);
  const second = post(
    {
      link: "https://blog.example/?p=2",
      guid: "https://blog.example/spip.php?article42",
      "wp:post_id": "2",
      "wp:post_name": "deux",
      "content:encoded":
        '<a href="https://blog.example/?p=1">un</a> <a href="/spip.php?article42&amp;lang=fr#a">b</a> <a href="/spip.php?article42">deux</a> <a href="http://www.blog.example/?utm_source=x&amp;p=1">un</a>',
    },
    term,
  );
  const elsewhere = post({
    link: "https://blog.example/?p=3",
    guid: "http://localhost:8080/?p=1",
    "wp:post_id": "3",
    "wp:post_name": "trois",
  });
  const text = exportOf(first, second, elsewhere).replace("<item>", `${category}<item>`);
  const { findings } = await place.import(text);
  expect(Object.fromEntries((await catalogueOf(place.content)).redirects)).toEqual({
    "/?p=1": "/fr/articles/un-titre",
    "/?p=2": "/fr/articles/deux",
    "/?p=3": "/fr/articles/trois",
    "/?cat=7": "/fr/themes/vie",
    "/?feed=rss2": "/fr/feed.xml",
    "/spip.php?article42=": "/fr/articles/deux",
  });
  expect(place.read("articles/2021-02-11-deux/fr.mdx")).toContain(
    "[un](/fr/articles/un-titre) [b](https://blog.example/spip.php?article42\\&lang=fr#a) [deux](/fr/articles/deux) [un](/fr/articles/un-titre)",
  );
  expect(kinds(findings)).not.toContain("redirect");
});

test("a gallery without numbers shows what was uploaded for its post, in its order", async () => {
  using place = workplace();
  const file = (id: string, name: string, order: string, parent = "1") =>
    post({
      title: name,
      "wp:post_id": id,
      "wp:post_parent": parent,
      "wp:menu_order": order,
      "wp:status": "inherit",
      "wp:post_type": "attachment",
      "excerpt:encoded": `Légende de ${name} : CO<sub>2</sub>`,
      "wp:attachment_url": `https://blog.example/wp-content/uploads/${name}`,
    });
  const { articles, findings } = await place.import(
    exportOf(
      file("10", "b.png", "2"),
      file("11", "a.png", "1"),
      file("12", "c.png", "0", "9"),
      post({ "content:encoded": "Avant.\n\n[gallery]\n\n[gallery ids='12,99']" }),
    ),
  );
  expect(
    place
      .read(articles[0] ?? "")
      .split("\n")
      .slice(9),
  ).toEqual([
    '<Figure src="a.png" alt="Image à décrire" caption="Légende de a.png : CO₂" />',
    "",
    '<Figure src="b.png" alt="Image à décrire" caption="Légende de b.png : CO₂" />',
    "",
    '<Figure src="c.png" alt="Image à décrire" caption="Légende de c.png : CO₂" />',
    "",
  ]);
  expect(
    findings.flatMap(({ kind, line, about }) =>
      kind.startsWith("image") ? [[kind, about.name ?? about.attachment, line]] : [],
    ),
  ).toEqual([
    ["image-unknown", "99", 14],
    ["image-missing", "a.png", 10],
    ["image-missing", "b.png", 12],
    ["image-missing", "c.png", 14],
  ]);
});

test("what stood beside a text and can't be taken over is told", async () => {
  using place = workplace();
  const meta = (key: string, value: string) =>
    `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${value}</wp:meta_value></wp:postmeta>`;
  const film = post({
    "wp:post_id": "10",
    "wp:post_type": "attachment",
    "wp:attachment_url": "https://blog.example/wp-content/uploads/une.heic",
  });
  const numbered = (id: string, inside: string) =>
    post(
      { "wp:post_id": id, "wp:post_name": `p${id}`, link: `https://blog.example/p${id}` },
      inside,
    );
  const { findings } = await place.import(
    exportOf(
      film,
      numbered("1", meta("_thumbnail_id", "99") + meta("sous_titre", "Un sous-titre")),
      numbered("2", meta("_thumbnail_id", "10") + meta("_edit_lock", "1") + meta("vide", "")),
      numbered("3", meta("_thumbnail_id", "-1") + meta("enclosure", "https://a.example/b.mp3")),
    ),
  );
  expect(
    findings.flatMap(({ kind, file, about }) =>
      kind === "fields" || kind.startsWith("image") ? [[kind, file, Object.values(about)[0]]] : [],
    ),
  ).toEqual([
    ["fields", "articles/2021-02-11-p1/fr.mdx", "sous_titre"],
    ["image-unknown", "articles/2021-02-11-p1/fr.mdx", "99"],
    [
      "image-refused",
      "articles/2021-02-11-p2/fr.mdx",
      "https://blog.example/wp-content/uploads/une.heic",
    ],
  ]);
});

test("a document that a post links to is brought beside the article, or named where it is not found", async () => {
  using place = workplace();
  const uploads = "https://blog.example/wp-content/uploads/2021/02";
  place.write("up/2021/02/Rapport-été.pdf", pdfOf(["Budget"]));
  place.write("up/2021/02/faux.pdf", "<!doctype html>");
  const links = ["Rapport-été.pdf", "faux.pdf", "absent.odt"].map(
    (name) => `<a href="${uploads}/${name}">Le rapport</a>`,
  );
  const elsewhere = '<a href="https://autre.example/wp-content/plan.pdf">ailleurs</a>';
  const { findings, articles } = await place.import(
    exportOf(post({ "content:encoded": `${links.join(" ")} ${elsewhere}` })),
    { media: `${place.root}/up` },
  );
  const text = place.read(articles[0] ?? "");
  expect(text).toContain("[Le rapport](rapport-ete.pdf) [Le rapport](faux.pdf)");
  expect(text).toContain("[ailleurs](https://autre.example/wp-content/plan.pdf)");
  expect(place.files().filter((file) => file.startsWith("content/articles"))).toContainEqual(
    expect.stringMatching(/\/rapport-ete\.pdf$/),
  );
  expect(findings.map(({ kind, about }) => [kind, about.name])).toEqual(
    expect.arrayContaining([
      ["file-refused", "faux.pdf"],
      ["file-missing", "absent.odt"],
    ]),
  );
});

test("a link to the page of an uploaded file is one to the file", async () => {
  using place = workplace();
  const file = post({
    link: "https://blog.example/2021/02/un-titre/affiche/",
    "wp:post_id": "10",
    "wp:post_type": "attachment",
    "wp:attachment_url": "https://blog.example/wp-content/uploads/affiche.png",
  });
  const page = "http://blog.example/2021/02/un-titre/affiche";
  const copy = "https://i0.wp.com/blog.example/wp-content/uploads/affiche-300x200.png?w=300";
  const { findings } = await place.import(
    exportOf(
      file,
      post({
        "content:encoded": `<a href="${page}"><img src="${copy}" alt="A"></a> <a href="${page}/">en grand</a>`,
      }),
    ),
  );
  expect(
    findings.flatMap(({ kind, about }) => (about.url === undefined ? [] : [[kind, about.url]])),
  ).toEqual([
    ["old-file", "https://blog.example/wp-content/uploads/affiche.png"],
    ["image-missing", "https://blog.example/wp-content/uploads/affiche.png"],
  ]);
});

test.each([
  ["empty lines", "\n\n"],
  ["a mark of byte order", "\ufeff"],
  ["a warning of PHP", "<br />\n<b>Warning</b>: in x.php on line 1<br />\n"],
])("%s before an export are not read as part of it", async (_what, noise) => {
  using place = workplace();
  const { articles } = await place.import(`${noise}${exportOf(post())}`);
  expect(articles).toHaveLength(1);
});

test("a block that posts share is in each of them", async () => {
  using place = workplace();
  const shared = post({
    "wp:post_id": "7",
    "wp:post_type": "wp_block",
    "content:encoded":
      "<!-- wp:paragraph --><p>La permanence est ouverte.</p><!-- /wp:paragraph -->",
  });
  const { articles, findings } = await place.import(
    exportOf(post({ "content:encoded": '<p>Avant.</p><!-- wp:block {"ref":7} /-->' }), shared),
  );
  expect(place.read(articles[0] ?? "")).toContain("\nLa permanence est ouverte.\n");
  expect(kinds(findings)).not.toContain("block");
});

test("a post behind a password is a draft", async () => {
  using place = workplace();
  const { articles } = await place.import(exportOf(post({ "wp:post_password": "x" })));
  expect(place.read(articles[0] ?? "")).toContain("\ndraft: true\n");
});

test("images of the former site are fetched when asked for, and nobody else's", async () => {
  using place = workplace();
  const image = await sharp({ create: { width: 4, height: 4, channels: 3, background: "#f00" } })
    .png()
    .toBuffer();
  const asked: string[] = [];
  await using server = await site((path) => {
    asked.push(path);
    return path.endsWith("a.png") ? image : undefined;
  });
  const body = `<img src="${server.url}/wp-content/uploads/a-300x200.png" alt="A"> <img src="http://127.0.0.1:1/b.png" alt="B"> <img src="${server.url}/wp-content/uploads/c.png" alt="C">`;
  const text = exportOf(post({ "content:encoded": body })).replaceAll(
    "https://blog.example",
    server.url,
  );
  const { findings } = await place.import(text, { download: true });
  expect(place.files().filter((file) => file.endsWith(".png"))).toEqual([
    "content/articles/2021-02-11-un-titre/a.png",
  ]);
  expect(asked).toEqual(["/wp-content/uploads/a.png", "/wp-content/uploads/c.png"]);
  expect(
    findings.filter(({ kind }) => kind === "image-missing").map(({ about }) => about.name),
  ).toEqual(["b.png", "c.png"]);
});

/** A web server that answers with what it is given, gone at the end of the block. */
async function site(answer: (path: string) => Buffer | undefined) {
  const { createServer } = await import("node:http");
  const server = createServer((request, response) => {
    const bytes = answer(request.url ?? "");
    response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  return {
    url: `http://localhost:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const authored = (login: string, name: string) =>
  `<wp:author><wp:author_login>${login}</wp:author_login><wp:author_display_name>${name}</wp:author_display_name></wp:author>`;

test("who wrote a post signs the article: people are added once, and those that are there stay as they are", async () => {
  using place = workplace();
  const before = "# Qui écrit\nana: { name: Ana Ruiz, role: Échevine }\n";
  place.write("content/people.yaml", before);
  const exported = exportOf(
    post({ "wp:post_id": "1", "wp:post_name": "un", "dc:creator": "aruiz" }),
    post({ "wp:post_id": "2", "wp:post_name": "deux", "dc:creator": "jan@x.example" }),
    post({ "wp:post_id": "3", "wp:post_name": "trois", "dc:creator": "jan@x.example" }),
    post({ "wp:post_id": "4", "wp:post_name": "quatre", "dc:creator": "personne@x.example" }),
  ).replace(
    "<channel>",
    `<channel>${authored("aruiz", "Ana Ruiz")}${authored("jan@x.example", 'Jan "JM" Maes')}${authored("lea", "Léa Petit")}`,
  );
  const { findings } = await place.import(exported);
  expect(place.read("people.yaml")).toBe(`${before}jan-jm-maes: { name: "Jan \\"JM\\" Maes" }\n`);
  const { problems, bySlug } = await catalogueOf(place.content);
  expect(problems).toEqual([]);
  const signed = (slug: string) =>
    [...bySlug.values()].flatMap((all) => all.get(slug)?.authors ?? []);
  expect(["un", "deux", "trois", "quatre"].map(signed)).toEqual([
    ["ana"],
    ["jan-jm-maes"],
    ["jan-jm-maes"],
    [],
  ]);
  expect(findings.filter(({ kind }) => kind === "authors")).toEqual([
    {
      kind: "authors",
      file: "people.yaml",
      line: 3,
      about: { person: "jan-jm-maes", name: 'Jan "JM" Maes' },
    },
  ]);
  expect(JSON.stringify(findings) + place.files().join()).not.toContain("@x.example");
});
