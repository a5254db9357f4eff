import type { Article } from "../content/article.ts";
import type { Edition } from "../content/edition.ts";

/** An article as it is found: with its authors' names, which stand in a file of their own. */
export interface Findable {
  readonly article: Article;
  /** All that its authors are called, in whatever language. */
  readonly names: string;
  /** The same for the same text by people of the same names. */
  readonly version: string;
}

/** An article of an edition with its authors' names. */
export function findable({ catalogue }: Edition, article: Article): Findable {
  const { authors = [], blob } = article;
  const names = (authors.length === 0 ? [] : (catalogue.people ?? []))
    .filter(({ key }) => authors.includes(key))
    .flatMap(({ name }) => (typeof name === "string" ? [name] : Object.values(name)))
    .join("\n");
  return { article, names, version: names === "" ? blob : `${blob} ${names}` };
}
