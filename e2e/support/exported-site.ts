import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { compiled } from "./compiled.ts";
import { offices } from "./offices.ts";
import { createRepository, type Repository } from "./repository.ts";

const root = resolve(import.meta.dirname, "../..");

/** How a command ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs `npm run export` with these arguments. */
export async function runExport(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Ended> {
  const child = spawn(process.execPath, ["lib/commands/export.ts", ...args], {
    cwd: root,
    env: {
      ...process.env,
      ...compiled,
      FORCE_COLOR: undefined,
      NODE_ENV: "production",
      LC_ALL: "fr_FR.UTF-8",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, error, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code, said: `${out}${error}` };
}

/** An office's repository with all that an export has to tell apart. */
export function officeRepository(): Repository {
  const [{ content = "" } = {}] = offices;
  const repository = createRepository(content);
  const article = (title: string, fields: string, body = "Du texte.") =>
    `---\ntitle: "${title}"\nsummary: "Un résumé."\nthemes: [rail]\n${fields}---\n\n${body}\n`;
  repository.write(
    "articles/2025-05-01-retire/fr.mdx",
    article(
      "Un texte retiré",
      "date: 2025-05-01\nwithdrawn: { date: 2025-05-02, reason: Erreur. }\n",
    ),
  );
  repository.write(
    "articles/2025-05-03-vote/fr.mdx",
    article("Le vote", "date: 2025-05-03\n", '<Figure src="vote.png" alt="Un tableau" />'),
  );
  repository.write("articles/2025-05-03-vote/vote.png", photo());
  repository.write(
    "articles/2025-05-04-brouillon/fr.mdx",
    article("Un brouillon inouï", "date: 2025-05-04\ndraft: true\nslug: brouillon-inoui\n"),
  );
  repository.write(
    "articles/2025-05-04-brouillon/nl.mdx",
    article("Een gepubliceerde tekst", "date: 2025-05-04\nslug: gepubliceerd\n"),
  );
  repository.write(
    "articles/2199-05-05-embargo/fr.mdx",
    article("Un embargo inouï", "date: 2199-05-05\nslug: embargo-inoui\n"),
  );
  repository.write(
    "redirects.yaml",
    '"/ancien/été.html": /fr/articles/ligne-12\n"/?p=12": /fr/articles/vote\n"/nl/oud": /nl/articles/lijn-12#tekst\n',
  );
  repository.push("More");
  const file = "articles/2025-02-11-ligne-12/fr.mdx";
  const before = readFileSync(join(repository.work, "content", file), "utf8");
  repository.write(file, before.replace("supprimé en décembre 2024.\n", "supprimé en décembre.\n"));
  repository.push("Correct");
  return repository;
}

const photo = () =>
  readFileSync(join(import.meta.dirname, "content/articles/2020-11-24-securite-globale/vote.png"));

/** The files of a folder, by their names from it. */
export function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = all.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  return new Map(files.map((file) => [relative(folder, file), readFileSync(file)]));
}
