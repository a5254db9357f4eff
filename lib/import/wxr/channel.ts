import type { Author, Category, Channel } from "./item.ts";

/** What a term or category says of itself, by the names of its elements. */
type Fields = Map<string, string>;

/** Puts together what the export says of the site, from the elements outside of its items. */
export function channelBuilder() {
  let [language, link, blog, version] = ["", "", "", ""];
  let fields: Fields = new Map();
  const authors: Author[] = [];
  const categories = new Map<string, Category>();
  const groups: string[] = [];
  return {
    /** An element ended: `within` is the name of the one around it. */
    end: (within: string, name: string, text: string) => {
      const value = text.trim();
      if (name === "wp:wxr_version") version = value;
      else if (within === "channel" && name === "language") language = value;
      else if (within === "channel" && name === "link") link = value;
      else if (name === "wp:base_blog_url") blog = value;
      else if (/^wp:(?:author|category|term)$/.test(within)) fields.set(name, value);
      else if (name === "wp:author") {
        const [login, shown] = [
          said(fields, "wp:author_login"),
          said(fields, "wp:author_display_name"),
        ];
        authors.push({ login, name: shown });
        fields = new Map();
      } else if (name === "wp:category") {
        categories.set(said(fields, "wp:term_id"), categoryOf(fields));
        fields = new Map();
      } else if (name === "wp:term") {
        if (said(fields, "wp:term_taxonomy") === "term_translations") {
          groups.push(said(fields, "wp:term_description"));
        }
        fields = new Map();
      }
    },
    /** Undefined when the file never said that it is an export of WordPress. */
    channel: (control: number): Channel | undefined => {
      if (version === "") return undefined;
      const url = (blog || link).replace(/(?<!\/)\/+$/, "");
      const translated = groups.map((group) => translatedIn(group, categories));
      return { language, url, authors, categories: [...categories.values()], translated, control };
    },
  };
}

const said = (fields: Fields, name: string) => fields.get(name) ?? "";

const categoryOf = (fields: Fields): Category => ({
  id: said(fields, "wp:term_id"),
  nicename: said(fields, "wp:category_nicename"),
  name: said(fields, "wp:cat_name"),
  parent: said(fields, "wp:category_parent"),
});

/** Polylang keeps a group as PHP writes it, `a:2:{s:2:"fr";i:3;s:2:"en";i:7;}`: numbers of terms. */
function translatedIn(group: string, categories: ReadonlyMap<string, Category>) {
  const pairs = [...group.matchAll(/s:\d+:"([a-z]{2,3}(?:[-_][a-z\d]{2,8})*)";i:(\d+);/gi)].flatMap(
    ([, code = "", id = ""]) => {
      const category = categories.get(id);
      return category === undefined ? [] : [[code, category] as const];
    },
  );
  return Object.fromEntries(pairs);
}
