import { expect, test } from "vitest";
import { catalogueOf } from "../testing/content.ts";
import { identityOf, titleOf } from "./identity.ts";

const saidIn = async (yaml: string, locale: string) =>
  identityOf((await catalogueOf({ "site.yaml": yaml })).site, locale, "https://x.example:8443");

test("a site says of itself what its file says, in the page's language or else in the original", async () => {
  const yaml = `languages: [nl, fr, de]
name: { nl: De Maasbrief, fr: "La lettre : Meuse" }
tagline: Meuse
notice: { de: Eine Probe. }
publisher: { kind: organization, name: { fr: Ville, nl: Stad }, url: https://ville.example }
licence: https://licence.example/by
`;
  expect(await saidIn(yaml, "fr")).toEqual({
    locale: "fr",
    host: "x.example:8443",
    name: { text: "La lettre\u00a0: Meuse" },
    tagline: { text: "Meuse" },
    description: { text: "Meuse" },
    notice: { text: "Eine Probe.", lang: "de" },
    publisher: { kind: "organization", name: { text: "Ville" }, url: "https://ville.example" },
    licence: "https://licence.example/by",
  });
  expect(await saidIn(yaml, "de")).toMatchObject({
    name: { text: "De Maasbrief", lang: "nl" },
    publisher: { name: { text: "Stad", lang: "nl" } },
    notice: { text: "Eine Probe." },
  });
});

test("a site that says nothing has its host's name, and nobody is named", async () => {
  const name = { text: "x.example:8443" };
  expect(await saidIn("languages: [fr]\n", "fr")).toMatchObject({ name, description: name });
  const said = await saidIn("languages: [fr]\n", "fr");
  for (const each of ["tagline", "notice", "publisher", "licence"] as const) {
    expect(said[each]).toBeUndefined();
  }
});

test("a page's title ends with the site's name, which is set apart where it runs the other way", async () => {
  const yaml = "languages: [ar, fr]\nname: { ar: بلدية }\n";
  expect(titleOf(await saidIn(yaml, "ar"), "ميزانية")).toBe("ميزانية – بلدية");
  expect(titleOf(await saidIn(yaml, "fr"), "Budget")).toBe("Budget – \u2067بلدية\u2069");
  expect(titleOf(await saidIn(yaml, "fr"))).toBe("بلدية");
});
