import { expect, test } from "@playwright/test";
import { publish } from "./support/publishing.ts";
import { createRepository } from "./support/repository.ts";
import { pushBranch, review, serveReviewed, tokenFor } from "./support/reviewing.ts";
import { exampleContent } from "./support/workspace.ts";

/** How often is published meanwhile; `LIVE_PUBLISHES=100` for longer. */
const publishes = Number(process.env.LIVE_PUBLISHES ?? 8);

const article = (title: string, text: string) =>
  `---\ntitle: "${title}"\ndate: 2020-01-02\nsummary: "Un résumé."\nthemes: [blockchain]\n---\n\n${text}\n`;
const path = "articles/2020-01-02-suivi/fr.mdx";
const page = "/fr/articles/suivi";

test("while one publishes and others review two branches, every response is of its own revision", async () => {
  test.setTimeout(300_000 + publishes * 20_000);
  using repository = createRepository(exampleContent);
  repository.write(path, article("Version 0", "En ligne 0."));
  repository.push();
  const branches = ["une", "deux"].map((ref) => {
    pushBranch(repository, ref, () => {
      repository.write(path, article(`Branche ${ref}`, `Texte inouï de la branche ${ref}.`));
    });
    return { ref, token: tokenFor({ ref }) };
  });
  await using server = await serveReviewed(repository);
  let over = false;
  // Between a push and its answer readers may have either version, and no third one.
  let [least, newest] = [0, 0];
  const counts = { live: 0, reviewed: 0, published: 0 };

  const publishing = async () => {
    while (newest < publishes) {
      newest += 1;
      repository.write(path, article(`Version ${newest}`, `En ligne ${newest}.`));
      repository.push();
      const { status, body } = await publish(server);
      expect(status).toBe(200);
      expect(body.problems).toEqual([]);
      least = newest;
      counts.published += 1;
    }
    over = true;
  };
  const reading = async (address: string) => {
    while (!over) {
      const from = least;
      const response = await fetch(server.url + address);
      const text = await response.text();
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
      expect(text).not.toMatch(
        /Branche (?:une|deux)|branche une|branche deux|<aside class="review/,
      );
      const version = Number(/Version (\d+)/.exec(text)?.[1]);
      expect(version, address).toBeGreaterThanOrEqual(from);
      expect(version, address).toBeLessThanOrEqual(newest);
      counts.live += 1;
    }
  };
  const reviewing = async ({ ref, token }: (typeof branches)[number], address: string) => {
    while (!over) {
      const { status, text, headers } = await review(server, address, token);
      expect(status).toBe(200);
      expect(headers.get("cache-control")).toBe("private, no-store");
      expect(text).toContain(
        `Aperçu de « ${ref} »`.replace("« ", "«\u202f").replace(" »", "\u202f»"),
      );
      expect(text).toContain(`Branche ${ref}`);
      expect(text).not.toContain(`Branche ${ref === "une" ? "deux" : "une"}`);
      if (!address.endsWith("review")) expect(text).not.toMatch(/Version \d/);
      counts.reviewed += 1;
    }
  };
  const addresses = [page, "/fr/themes/blockchain"];
  await Promise.all([
    publishing(),
    ...addresses.map(reading),
    ...branches.flatMap((branch) =>
      [...addresses, "/fr/recherche?q=inouï", "/fr/review"].map((address) =>
        reviewing(branch, address),
      ),
    ),
  ]);
  expect(counts.published).toBe(publishes);
  expect(counts.live).toBeGreaterThan(publishes);
  expect(counts.reviewed).toBeGreaterThan(publishes);
  console.log(counts);
});
