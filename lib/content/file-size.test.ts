import { expect, test } from "vitest";
import { sentenceFor } from "../checks/sentences/sentence-for.ts";
import { articleText } from "../testing/content.ts";
import { parseArticle } from "./article.ts";

const entry = { path: "articles/2024-05-01-un/fr.mdx", blob: "0", size: 1 };

test.each([
  [articleText({ coverAlt: "x".repeat(17_000) }), "16,7 Ko ; leur limite est de 16 Ko", "16.7 kB"],
  [
    articleText({ coverAlt: "x".repeat(16_320) }),
    "16 410 octets ; leur limite est de 16 384 octets",
    "16,410 bytes",
  ],
  [
    articleText({}, "x".repeat(1024 * 1024)),
    "1 024,1 Ko ; la limite est de 1 024 Ko",
    "1,024.1 kB",
  ],
  [articleText({}, "x".repeat(3 * 1024 * 1024)), "3 Mo ; la limite est de 1 Mo", "3 MB"],
])("a file that is too long is told so in a unit in which one sees it", (text, fr, en) => {
  const [problem] = parseArticle(entry, Buffer.from(text)).parsed.problems;
  if (problem === undefined) throw new Error("Nothing was told.");
  expect(sentenceFor(problem, "fr").replace(/\s/g, " ")).toContain(fr);
  expect(sentenceFor(problem, "en")).toContain(en);
});
