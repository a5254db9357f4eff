import { once } from "node:events";
import { createServer } from "node:http";
import { type Browser, expect, type Page, test } from "@playwright/test";
import type { Right } from "#lib/desk/session/person.ts";
import { signLink } from "#lib/desk/session/personal-link.ts";
import { startOpenIdProvider } from "#lib/testing/openid-provider.ts";
import { violationsInBothSchemes } from "./support/axe.ts";
import { freePort } from "./support/port.ts";
import { type Server, serve } from "./support/serve.ts";
import { arabicContent, exampleContent } from "./support/workspace.ts";

test.describe.configure({ mode: "serial" });

const secret = "what the desk is signed with in tests";
const inAnHour = () => Math.floor(Date.now() / 1_000) + 3_600;

const tokenFor = (may: Right = "write", until = inAnHour(), signedWith = secret) =>
  signLink({ name: "Ana Ruiz", email: "ana@mairie.example", may }, until, signedWith);
const linkTo = ({ url }: Pick<Server, "url">, token = tokenFor()) =>
  `${url}/api/desk/link?token=${token}`;

const accounts = {
  bob: { name: "Bob Peeters", email: "bob@mairie.example", groups: ["/office/press"] },
  chief: { name: "Chloé Chef", email: "chloe@mairie.example", email_verified: true },
  eve: { name: "Eve", email: "chloe@mairie.example", email_verified: false, groups: ["press"] },
};

const text = (title: string, more = "", theme = "blockchain") =>
  `---\ntitle: "${title}"\ndate: 2026-11-20\nsummary: "Un résumé."\nthemes: [${theme}]\n${more}---\n\nTexte.\n`;

let server: Server;
let provider: Awaited<ReturnType<typeof startOpenIdProvider>>;

test.beforeAll(async () => {
  const port = String(await freePort());
  provider = await startOpenIdProvider({
    callback: `http://localhost:${port}/api/desk/callback`,
    accounts,
  });
  server = await serve({
    content: exampleContent,
    env: {
      PORT: port,
      DESK_SECRET: secret,
      DESK_WRITERS: "group:office/press",
      DESK_PUBLISHERS: "chloe@mairie.example",
      ...provider.settings,
    },
  });
  await server.write("articles/2026-11-20-brouillon/fr.mdx", text("Un brouillon", "draft: true\n"));
  await server.write(
    "articles/2026-11-21-tenu/fr.mdx",
    text("Un embargo").replace("2026-11-20", "2099-01-01"),
  );
  await server.write("articles/2026-11-22-faute/fr.mdx", text("Une faute", "", "blokchain"));
});

test.afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await provider[Symbol.asyncDispose]();
});

/** Opens a link as from a mail read in the browser: a page of another site. */
async function followFromElsewhere(page: Page, address: string): Promise<void> {
  const elsewhere = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end(`<a href="${address}">Open</a>`);
  });
  await once(elsewhere.listen(0, "127.0.0.1"), "listening");
  const place = elsewhere.address();
  const port = typeof place === "object" && place !== null ? place.port : 0;
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.getByRole("link", { name: "Open" }).click();
  await page.waitForURL(/\/fr\/desk/);
  elsewhere.closeAllConnections();
  elsewhere.close();
}

/** Signs in at the provider, from the desk's own page. */
async function signIn(page: Page, login: string): Promise<void> {
  await page.goto(`${server.url}/fr/desk`);
  await page.getByRole("link", { name: "Se connecter avec le compte du bureau" }).click();
  await page.getByPlaceholder("Enter any login").fill(login);
  await page.getByPlaceholder("and password").fill("x");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL(`${server.url}/**`);
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const work = (page: Page, title: string) =>
  page.locator(".desk-work").filter({ has: page.getByRole("heading", { name: title }) });

test("a personal link opens the desk from a mail, again and again, until one signs out", async ({
  page,
  context,
}) => {
  await followFromElsewhere(page, linkTo(server));
  await expect(heading(page)).toHaveText("La rédaction");
  await expect(page.getByText("Ana Ruiz <ana@mairie.example>")).toBeVisible();
  await expect(page.getByText("Vous pouvez écrire.")).toBeVisible();
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Strict", path: "/", secure: false });

  // Who is signed in is known, too, when another site's link leads here.
  await followFromElsewhere(page, `${server.url}/fr/desk?state=draft`);
  await expect(work(page, "Un brouillon")).toBeVisible();
  await page.goto(`${server.url}/en/desk`);
  await expect(heading(page)).toHaveText("The desk");

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(heading(page)).toHaveText("Open the desk");
  expect(await context.cookies()).toEqual([]);
  expect((await page.goto(`${server.url}/fr/desk`))?.status()).toBe(401);
  await expect(page.getByText("lien personnel que vous avez reçu")).toBeVisible();

  await page.goto(linkTo(server, tokenFor("publish")));
  await expect(page.getByText("Vous pouvez écrire et publier.")).toBeVisible();
});

test("a link that has ended, or was changed, says so and what to do", async ({ page }) => {
  const ended = await page.goto(linkTo(server, tokenFor("write", inAnHour() - 7_200)));
  expect(ended?.status()).toBe(401);
  await expect(heading(page)).toHaveText("Ce lien personnel a pris fin");
  await expect(page.getByRole("link", { name: "Se connecter" })).toBeVisible();
  for (const token of [`${tokenFor()}x`, "", tokenFor("publish", inAnHour(), "another secret")]) {
    expect((await page.goto(linkTo(server, token)))?.status()).toBe(401);
    await expect(heading(page)).toHaveText("Ce lien personnel n’ouvre rien");
  }
  expect(await violationsInBothSchemes(page)).toEqual([]);
  await page.getByRole("main").getByRole("link", { name: "Page d’accueil" }).click();
  expect(new URL(page.url()).pathname).toBe("/fr");
  expect(await page.context().cookies()).toEqual([]);
});

test("at a provider a group lets one write, an address publish, and nothing else anything", async ({
  browser,
}) => {
  const visit = async (login: string, look: (page: Page) => Promise<void>) => {
    await using page = await browser.newPage({ locale: "fr-FR" });
    await signIn(page, login);
    await look(page);
  };
  await visit("bob", async (page) => {
    await expect(heading(page)).toHaveText("La rédaction");
    await expect(page.getByText("Bob Peeters <bob@mairie.example>")).toBeVisible();
    await expect(page.getByText("Vous pouvez écrire.")).toBeVisible();
    const names = (await page.context().cookies(server.url)).map(({ name }) => name);
    expect(names).toEqual(["tribune_desk"]);
  });
  await visit("chief", async (page) => {
    await expect(page.getByText("Vous pouvez écrire et publier.")).toBeVisible();
  });
  await visit("eve", async (page) => {
    await expect(heading(page)).toHaveText("La rédaction ne vous est pas ouverte");
    await expect(
      page.getByRole("main").getByRole("link", { name: "Page d’accueil" }),
    ).toBeVisible();
    expect((await page.goto(`${server.url}/fr/desk`))?.status()).toBe(401);
  });
});

test("who comes back from no provider, or gives up there, is asked to start again", async ({
  page,
}) => {
  const back = await page.goto(`${server.url}/api/desk/callback?code=a&state=b`);
  expect(back?.status()).toBe(401);
  await expect(heading(page)).toHaveText("La connexion n’a pas abouti");
  await page.getByRole("link", { name: "Se connecter" }).click();
  await page.getByRole("link", { name: "Cancel" }).click();
  await expect(heading(page)).toHaveText("La connexion n’a pas abouti");
});

test("another secret ends every session, and no other site signs anybody out", async ({
  page,
  browser,
}) => {
  await page.goto(linkTo(server));
  await expect(heading(page)).toHaveText("La rédaction");
  const cookie =
    (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`)[0] ?? "";
  const leave = (origin: string | undefined) =>
    fetch(`${server.url}/api/desk/sign-out`, {
      method: "POST",
      headers: { cookie, ...(origin === undefined ? {} : { origin }) },
      redirect: "manual",
    });
  for (const origin of [undefined, "null", "http://localhost"]) {
    const refused = await leave(origin);
    expect([refused.status, refused.headers.get("set-cookie")]).toEqual([403, null]);
  }
  expect((await leave(server.url)).status).toBe(303);
  expect((await fetch(`${server.url}/api/desk/sign-out`)).status).toBe(405);

  await using other = await serve({ content: arabicContent, env: { DESK_SECRET: "another" } });
  const answer = await fetch(`${other.url}/ar/desk`, { headers: { cookie } });
  expect(answer.status).toBe(401);
  await withScriptsOff(browser, cookie, other, async (tab) => {
    await tab.goto(`${other.url}/ar/desk`);
    await expect(heading(tab)).toContainText("Open the desk");
    // On a page that runs the other way, editors are spoken to in English, which does not.
    await expect(tab.locator("html")).toHaveAttribute("dir", "rtl");
    await expect(tab.locator(".notice-page")).toHaveAttribute("dir", "ltr");
    await expect(tab.getByRole("link", { name: /Se connecter/ })).toHaveCount(0);
  });
});

async function withScriptsOff(
  browser: Browser,
  cookie: string,
  { url }: Pick<Server, "url">,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  await using context = await browser.newContext({ javaScriptEnabled: false, locale: "fr-FR" });
  const [name = "", value = ""] = cookie.split("=");
  if (name !== "") await context.addCookies([{ name, value, url }]);
  await use(await context.newPage());
}

test("without scripts one finds every text by its state, its language, its theme and its title", async ({
  browser,
}) => {
  await withScriptsOff(browser, "", server, async (page) => {
    await page.goto(linkTo(server));
    await expect(work(page, "Un embargo")).toContainText(/sous embargo.*1er janvier 2099/);
    await expect(work(page, "Un brouillon")).toContainText("Français brouillon");
    await expect(work(page, "Un brouillon")).toContainText("English à traduire");
    const faulty = page.locator(".desk-work").filter({ hasText: "articles/2026-11-22-faute" });
    await expect(faulty).toContainText("refusé");
    await expect(faulty).toContainText("articles/2026-11-22-faute/fr.mdx, ligne 5, colonne 10");
    await expect(faulty).toContainText("Vouliez-vous dire «\u202fblockchain\u202f»");

    await page.getByLabel("État").selectOption({ label: "brouillon (1)" });
    await page.getByRole("button", { name: "Afficher" }).click();
    await expect(page.locator(".desk-work h3")).toHaveText(["Un brouillon"]);
    await expect(page.getByText(/^1 sur \d+ correspond/)).toBeVisible();
    await page.getByRole("link", { name: "Tout afficher" }).click();
    await page.getByLabel("Titre ou dossier").fill("securite globale");
    await page.getByRole("search").getByLabel("Langue").selectOption("Français");
    await page.getByRole("button", { name: "Afficher" }).click();
    await expect(page.locator(".desk-work")).toHaveCount(1);
    await page.locator(".desk-work").getByRole("link", { name: "Français", exact: true }).click();
    expect(new URL(page.url()).pathname).toBe("/fr/articles/securite-globale");

    await page.goto(`${server.url}/fr/desk?q=rien-du-tout`);
    await expect(page.getByText("Aucun ne correspond.")).toBeVisible();
  });
});

test("the desk is seen by nobody else, and is as strict and as light as the site", async ({
  page,
}) => {
  await page.goto(linkTo(server));
  await expect(heading(page)).toHaveText("La rédaction");
  const answer = await page.goto(`${server.url}/fr/desk`);
  const headers = answer?.headers() ?? {};
  expect(headers["cache-control"]).toBe("private, no-store");
  expect(headers["x-robots-tag"]).toContain("noindex");
  expect(headers["content-security-policy"]).not.toContain("unsafe");
  expect(await page.locator("script[src*='_next']").count()).toBe(0);
  expect(await violationsInBothSchemes(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("without a secret there is no desk: its addresses are as any unknown one", async ({
  request,
}) => {
  for (const path of [
    "/fr/desk",
    "/en/desk",
    linkTo({ url: "" }),
    "/api/desk/sign-in",
    "/xx/desk",
  ]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect([path, answer.status()]).toEqual([path, 404]);
    expect(answer.headers()["set-cookie"]).toBeUndefined();
  }
});
