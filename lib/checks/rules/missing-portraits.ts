import { peopleFile } from "../../content/catalogue.ts";
import { isImageName } from "../../content/images/validate-image.ts";
import { type Problem, warning } from "../../content/problem.ts";
import { suggest } from "../../content/suggest.ts";
import type { CheckedSite } from "../checked-site.ts";

/** Portraits that people.yaml names and that are not beside it. */
export function missingPortraits({ catalogue }: CheckedSite): Problem[] {
  const { entries, settings } = catalogue;
  return settings.people.portraits.flatMap(({ name, ...at }) => {
    if (entries.has(name)) return [];
    const images = [...entries.keys()].filter((path) => !path.includes("/") && isImageName(path));
    return [
      warning(peopleFile, "missing-image", at, { name, beside: peopleFile }, suggest(name, images)),
    ];
  });
}
