import { expect, test } from "vitest";
import { catalogueOf } from "../testing/content.ts";
import { identityOf } from "../views/identity.ts";
import { llmsText } from "./llms.ts";

const address = "https://x.example";

async function written(yaml: string) {
  const { site } = await catalogueOf({ "site.yaml": `languages: [fr]\n${yaml}` });
  return llmsText([], identityOf(site, "fr", address), address);
}

test("llms.txt begins with what the site says of itself, and with its licence", async () => {
  const yaml =
    "name: La lettre\ntagline: T\ndescription: D\nnotice: N\nlicence: https://l.example/\n";
  expect(await written(yaml)).toBe(
    "# La lettre\n\n> D\n\nN\n\n- [Licence des textes](https://l.example/)\n",
  );
  expect(await written("")).toBe("# x.example\n\n> x.example\n");
});
