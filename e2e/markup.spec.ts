import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { addresses } from "./support/kinds-of-page.ts";
import { markupRules } from "./support/markup-rules.ts";

const vnu = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

test("html-validate finds no error in any kind of page", async ({ request }) => {
  const validator = new HtmlValidate({ extends: ["html-validate:standard"], rules: markupRules });
  for (const { name, path } of addresses) {
    const { results } = await validator.validateString(await (await request.get(path)).text());
    const messages = results.flatMap((each) => each.messages);
    const told = messages.map(({ ruleId, message, selector }) => [ruleId, message, selector]);
    expect(told, name).toEqual([]);
  }
});

test("the Nu HTML checker finds no error in any kind of page", async ({ request }) => {
  test.skip(spawnSync("java", ["-version"]).status !== 0, "Java is not installed");
  const folder = mkdtempSync(join(tmpdir(), "tribune-nu-"));
  try {
    for (const { name, path } of addresses) {
      const html = await (await request.get(path)).text();
      writeFileSync(join(folder, `${name.replace(/\W+/g, "-")}.html`), html);
    }
    const args = ["-jar", vnu, "--errors-only", "--format", "json", "--exit-zero-always", folder];
    const { stderr } = spawnSync("java", args, { encoding: "utf8", maxBuffer: 2 ** 26 });
    const { messages } = JSON.parse(stderr) as {
      messages: { url: string; message: string; extract?: string }[];
    };
    // Its idea of CSS is years behind browsers'; speculation rules are not known to it yet, nor what
    // HTML has since had for a page that waits for one of its parts (4.6.7.6, link type "expect").
    const unknown = /^CSS:|“speculationrules”|“expect”|“blocking”/;
    const markup = messages.filter(({ message }) => !unknown.test(message));
    expect(
      markup.map(({ url, message, extract }) => [url.split("/").at(-1), message, extract]),
    ).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
