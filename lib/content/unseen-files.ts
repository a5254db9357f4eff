import { canonicalTag } from "../i18n/locales.ts";
import { bilingual } from "./bilingual.ts";
import { isImageName } from "./images/validate-image.ts";
import { error, type Problem } from "./problem.ts";
import { settingsNames } from "./settings-files.ts";
import { expectedFiles, hasLanguage, type Site } from "./site.ts";
import type { Snapshot } from "./source/source.ts";
import { articleName, folderOf, textName } from "./text-names.ts";

/** Files that somebody wrote to be read, and that nobody would ever meet. */
export interface Unseen {
  readonly problems: readonly Problem[];
  /** Those of them that have an article's name and are none. */
  readonly texts: ReadonlySet<string>;
}

/** Why a file is not seen, and what to do. */
type Reason = readonly [fr: string, en: string];

/** What is written to be read, by its name; a second ending is what some systems hide. */
const text = /\.(?:mdx|md|markdown|mdown)(?:\.txt)?$/i;
const otherText = /\.(?:txt|html?|docx?|odt|rtf)$/i;
const readme = /^(?:readme|lisez-?moi|licen[cs]e|changelog|contributing)\b/i;

/** Rooms of a content directory in which something else is kept than texts of the site. */
const otherRoom = /^(?:handbook|node_modules)\//;

/** The settings file that a name stands for, however it is written. */
function settingsOf(name: string): string | undefined {
  const stem = /^([a-z]+?)s?\.ya?ml(?:\.txt)?$/i.exec(name)?.[1]?.toLowerCase();
  const found = stem && settingsNames.find((each) => each.replace(/s$/, "") === stem);
  return found && `${found}.yaml`;
}

/** What of a snapshot is in the wrong folder, under the wrong name, or only a link. */
export function unseenFiles({ entries, links = new Set() }: Snapshot, site: Site): Unseen {
  const works = new Set<string>();
  for (const path of entries.keys()) if (textName(path)) works.add(folderOf(path));
  const inside = (folder: string) => isInside(folder, works);
  const problems: Problem[] = [];
  const texts = new Set<string>();
  const say = (file: string, [fr, en]: Reason) =>
    problems.push(error(file, "unseen-file", undefined, { why: bilingual({ fr, en }) }));
  for (const path of entries.keys()) {
    const reason = inside(folderOf(path)) ? besideIt(path) : reasonFor(path, works, site);
    if (reason === undefined) continue;
    say(path, reason);
    if (articleName(path) !== undefined) texts.add(path);
  }
  // A link in the place of a text is judged as that text, which keeps its last good version.
  for (const path of links) if (isOfSite(path) && !textName(path)) problems.push(linkInstead(path));
  return { problems, texts };
}

/** What is said of a link that stands where a file or folder of the content could. */
export function linkInstead(file: string): Problem {
  const [fr, en] = link;
  return error(file, "unseen-file", undefined, { why: bilingual({ fr, en }) });
}

/**
 * Whether a folder stands inside an article's, rather than the article's beside those of a year: of
 * two that both hold texts, a year holds works, and what begins with a date is one.
 */
function isInside(folder: string, works: ReadonlySet<string>): boolean {
  const [, outer = "", inner] = folder.split("/");
  if (inner === undefined || !works.has(`articles/${outer}`)) return false;
  return !isGroup(outer, inner);
}

const isGroup = (outer: string, inner: string) =>
  /^\d{4}(?:-\d{2})?$/.test(outer) || (isDated(inner) && !isDated(outer));

const isDated = (name: string) => /^\d{4}-\d{2}-\d{2}-/.test(name);

const isOfSite = (path: string) =>
  /^(?:articles|pages)(?:\/|$)/.test(path) || settingsOf(path) !== undefined;

const link: Reason = [
  "c’est un lien vers un autre endroit, que le site ne suit pas. Mettez à sa place une copie de ce vers quoi il mène",
  "it is a link to another place, which the site does not follow. Put a copy of what it leads to in its place",
];

/** Of what stands below an article's own folder. */
function besideIt(path: string): Reason | undefined {
  if (!text.test(path) && !isImageName(path)) return undefined;
  const work = path.split("/").slice(0, 2).join("/");
  return [
    `il est dans un dossier à l’intérieur d’un article. Mettez-le dans ${work}, à côté du texte ; si c’est un autre article, donnez-lui son dossier dans articles/ ; sinon, supprimez-le`,
    `it is in a folder inside an article. Put it in ${work}, beside the text; if it is another article, give it a folder of its own in articles/; if neither, delete it`,
  ];
}

function reasonFor(path: string, works: ReadonlySet<string>, site: Site): Reason | undefined {
  const parts = path.split("/");
  const name = parts.at(-1) ?? "";
  const right = parts.length < 3 ? settingsOf(name) : undefined;
  if (right !== undefined) return path === right ? undefined : misnamed(right);
  if (parts[0] === "pages") return inPages(path, parts, name, site);
  if (parts[0] !== "articles") return elsewhere(path, name, site);
  if (parts.length === 2 || hasWorks(path, works)) return directlyIn(path, name, site);
  if (parts.length > 4) return tooDeep(path, name);
  return wrongName(name, site);
}

function inPages(
  path: string,
  parts: readonly string[],
  name: string,
  site: Site,
): Reason | undefined {
  if (parts.length === 2) return directlyIn(path, name, site);
  if (parts.length === 3) return wrongName(name, site);
  if (!text.test(name) && !isImageName(name)) return undefined;
  const right = `pages/${isImageName(name) ? parts[1] : parts.at(-2)}/${name}`;
  return [
    `il est trop bas dans les dossiers. Sa place est ${right}`,
    `it is too deep in folders. Its place is ${right}`,
  ];
}

/** Whether a file stands in a folder of works, which has no text itself. */
function hasWorks(path: string, works: ReadonlySet<string>): boolean {
  const folder = folderOf(path);
  return !works.has(folder) && [...works].some((work) => work.startsWith(`${folder}/`));
}

const misnamed = (right: string): Reason => [
  `ces réglages se lisent dans « ${right} », à la racine du contenu. Donnez-lui ce nom et cette place`,
  `these settings are read from “${right}”, at the root of the content. Give it that name and place`,
];

function elsewhere(path: string, name: string, site: Site): Reason | undefined {
  const stem = name.replace(text, "");
  const isText =
    text.test(name) && (languageNamed(stem, site) !== undefined || /\.mdx$/i.test(name));
  if (!isText || otherRoom.test(path)) return undefined;
  const expected = expectedFiles(site);
  const folder = path.split("/").at(-2) ?? stem;
  return [
    `il est hors du dossier articles/. Mettez-le dans articles/${folder}/, sous le nom ${expected}`,
    `it is outside of the folder articles/. Put it in articles/${folder}/, named ${expected}`,
  ];
}

function directlyIn(path: string, name: string, site: Site): Reason | undefined {
  if (readme.test(name) || !(text.test(name) || otherText.test(name) || isImageName(name))) {
    return undefined;
  }
  if (isImageName(name)) {
    return [
      `une image se montre depuis le dossier de son texte. Mettez ${path} à côté de lui`,
      `an image is shown from the folder of its text. Put ${path} beside the text`,
    ];
  }
  const stem = name.replace(text, "").replace(otherText, "");
  const expected = expectedFiles(site);
  const [fr, en] = path.startsWith("pages/")
    ? ["une page", "a page"]
    : ["un article", "an article"];
  return [
    `${fr} a son propre dossier. Mettez-le dans ${folderOf(path)}/${stem}/, sous le nom ${expected}`,
    `${en} has a folder of its own. Put it in ${folderOf(path)}/${stem}/, named ${expected}`,
  ];
}

function tooDeep(path: string, name: string): Reason | undefined {
  if (!text.test(name) && !isImageName(name)) return undefined;
  const [, outer] = path.split("/");
  const work = path.split("/").at(-2);
  return [
    `il est trop bas dans les dossiers. Remontez son dossier : articles/${outer}/${work}/${name}`,
    `it is too deep in folders. Move its folder up: articles/${outer}/${work}/${name}`,
  ];
}

function wrongName(name: string, site: Site): Reason | undefined {
  if (name.endsWith(".mdx") || readme.test(name)) return undefined;
  const named = languageNamed(name.replace(text, "").replace(otherText, ""), site);
  if (!text.test(name) && !(otherText.test(name) && named !== undefined)) return undefined;
  const right = named === undefined ? expectedFiles(site) : `${named}.mdx`;
  return [
    `son nom ne finit pas par « .mdx », en minuscules. Renommez-le ${right} ou, si ce texte est déjà là, supprimez-le`,
    `its name does not end in “.mdx”, in lower case. Rename it ${right} or, if that text is there already, delete it`,
  ];
}

/** The site's language that a file's name means, in whatever case. */
function languageNamed(stem: string, site: Site): string | undefined {
  const tag = canonicalTag(stem);
  return hasLanguage(site, tag) ? tag : undefined;
}
