import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { createRepository } from "./support/repository.ts";
import { linkTo, pushBranch, serveReviewed } from "./support/reviewing.ts";
import { exampleContent } from "./support/workspace.ts";

const forge = "https://forge.example/office/site";
const branch = "textes/relecture";
const key = "2026-11-24-comment-fonctionne-ce-site";
const folder = `content/articles/${key}`;

test("reviewers find each page's files at the forge, and translations to begin; readers find none", async ({
  page,
}) => {
  using repository = createRepository(exampleContent);
  pushBranch(repository, branch, () => {
    repository.write(`articles/${key}/note.txt`, "À relire");
  });
  await using server = await serveReviewed(repository, {
    EDIT_URL: `${forge}/edit/{branch}/{path}`,
  });
  const addresses = ["/fr/articles/comment-fonctionne-ce-site", "/en/themes/blockchain", "/fr"];
  for (const address of addresses) {
    const text = await fetch(server.url + address).then((response) => response.text());
    expect(text, address).not.toContain("forge.example");
  }

  await page.goto(linkTo(server, { ref: branch }));
  await page.goto(`${server.url}/fr/articles/comment-fonctionne-ce-site`);
  const banner = page.getByRole("complementary", { name: "Aperçu" });
  const link = (name: string) => banner.getByRole("link", { name });
  await expect(link("Modifier fr.mdx (français)")).toHaveAttribute(
    "href",
    `${forge}/edit/${branch}/${folder}/fr.mdx`,
  );
  await expect(link("Écrire en.mdx (anglais), qui manque")).toHaveAttribute(
    "href",
    `${forge}/new/${branch}?filename=${encodeURIComponent(`${folder}/en.mdx`)}`,
  );
  const { violations } = await new AxeBuilder({ page }).include(".review-banner").analyze();
  expect(violations).toEqual([]);

  await page.goto(`${server.url}/fr/review`);
  const work = page.locator(".review-work");
  await expect(work.getByRole("link", { name: "Modifier fr.mdx (français)" })).toHaveAttribute(
    "href",
    `${forge}/edit/${branch}/${folder}/fr.mdx`,
  );
  await expect(work.getByRole("link", { name: /Écrire en\.mdx/ })).toBeVisible();

  await page.goto(`${server.url}/en/themes/blockchain`);
  await expect(page.getByRole("link", { name: "Edit themes.yaml" })).toHaveAttribute(
    "href",
    `${forge}/edit/${branch}/content/themes.yaml`,
  );
});
