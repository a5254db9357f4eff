import type { ErrorName } from "../../content/problem.ts";
import type { Locale } from "../../i18n/locales.ts";
import type { Sentence } from "./sentence.ts";

const fr: Record<ErrorName, Sentence> = {
  "too-large": ({ size, limit, part }) =>
    part === "fields"
      ? `Les champs au-dessus du texte pèsent ${size} ; leur limite est de ${limit}. Raccourcissez-les : ce qui est à lire va dans le texte.`
      : `Le fichier pèse ${size} ; la limite est de ${limit}. Retirez-en ce qui n’est pas du texte.`,
  "invalid-utf8": () =>
    "Un caractère est illisible : enregistrez le fichier en UTF-8 depuis votre éditeur.",
  "empty-file": () => "Le fichier est vide : écrivez-y un article, ou supprimez-le.",
  "missing-frontmatter": () =>
    "L’article doit commencer par une ligne « --- », ses champs, puis une seconde ligne « --- ».",
  "unreadable-yaml": ({ remedy, twice }) => {
    if (remedy !== undefined) return `Ce champ n’est pas lisible. ${remedy}`;
    if (twice !== undefined) return `Le champ « ${twice} » est là deux fois : gardez-en un seul.`;
    return "Les champs ne sont pas lisibles à cet endroit. Écrivez un champ par ligne, son nom, un deux-points, une espace, puis sa valeur entre guillemets droits ; les retraits se font avec des espaces.";
  },
  "unknown-key": ({ key }) => `Le champ « ${key} » n’existe pas : corrigez-le ou retirez-le.`,
  "missing-key": ({ key, expected }) => `Il manque le champ « ${key} » : ${expected}.`,
  "invalid-value": ({ key, value, expected }) =>
    `« ${value} » ne convient pas pour « ${key} ». Il faut ${expected}.`,
  "unknown-theme": ({ theme }) => `Le thème « ${theme} » n’est pas dans themes.yaml.`,
  "duplicate-slug": ({ slug, other }) =>
    `L’adresse « ${slug} » est déjà celle de ${other} : donnez un autre « slug » à l’un des deux.`,
  "no-locale-file": ({ expected }) =>
    `Ce dossier ne contient aucun article : ajoutez-y ${expected}, ou supprimez-le.`,
  "unseen-file": ({ why }) => `Personne ne verra ce fichier : ${why}.`,
  "duplicate-folder": ({ name, other }) =>
    `Le dossier « ${name} » porte le nom de celui de ${other} : renommez l’un des deux dossiers.`,
  "lfs-pointer": ({ pattern }) =>
    `Git LFS garde ce fichier ailleurs, et le site ne lit pas Git LFS. Dans le dépôt, lancez : git lfs pull && git lfs untrack "${pattern}" && git add --renormalize . && git commit -m "Sans Git LFS"`,
  "unknown-locale": ({ name, expected }) =>
    `« ${name} » n’est pas une langue du site : nommez le fichier ${expected}.`,
  "invalid-name": ({ name }) =>
    `« ${name} » ne peut pas servir d’adresse : renommez le dossier sans accent, majuscule ni espace, ou ajoutez un champ « slug ».`,
  "unclosed-tag": ({ remedy = "" }) => remedy,
  "unknown-component": ({ instead }) => `${instead} Pour écrire le signe <, tapez &lt;.`,
  "invalid-prop": ({ tag, prop, expected }) =>
    `<${tag}> : la propriété « ${prop} » ne convient pas. ${expected}`,
  expression: ({ remedy = "" }) => remedy,
  import: ({ word }) =>
    `« ${word} » en début de ligne est du code, qui n’est pas permis dans un article : retirez cette ligne.`,
  "mdx-syntax": ({ remedy }) =>
    remedy ??
    "Le texte n’est pas lisible. Pour écrire le signe <, tapez &lt; ; un commentaire s’écrit {/* … */}.",
  "excerpt-mark": ({ inside }) =>
    `La marque qui termine l’extrait est dans ${inside} : placez-la hors de ${inside}, seule sur sa ligne.`,
  "not-rendered": ({ page }) =>
    `La page ${page}, qui montre ce texte, n’a pas pu être faite : ses lecteurs gardent la précédente, s’il y en a une. Le serveur essaie encore. Si cela dure, retirez ce que vous avez ajouté en dernier, et transmettez ce message à la personne qui tient le site.`,
  "too-deep": () =>
    "Trop d’éléments sont emboîtés à cet endroit (citations, listes ou composants) : écrivez le texte plus simplement.",
  "too-complex": ({ remedy }) =>
    remedy ?? "Le texte ne peut pas être mis en forme en un temps raisonnable : divisez-le.",
  "invalid-redirect": ({ from, reason }) =>
    `La redirection de « ${from} » ne convient pas : ${reason}.`,
  "image-too-large": ({ size, limit }) =>
    `L’image pèse ${size}, la limite est de ${limit} : elle n’est pas montrée aux lecteurs. Exportez-la plus petite (2 000 pixels de large suffisent) sous le même nom.`,
  "not-an-image": ({ found }) =>
    `Malgré son nom, ce fichier n’est pas une image du site (${found}) : il n’est pas montré aux lecteurs. Exportez l’image en PNG, JPEG, WebP, AVIF, GIF ou SVG, ou supprimez ce fichier.`,
  "unsafe-drawing": ({ found }) =>
    `Ce dessin fait plus que dessiner : il contient ${found}. Il n’est pas montré aux lecteurs ; exportez-le de nouveau en « SVG simple », sans script ni adresse.`,
};

const en: Record<ErrorName, Sentence> = {
  "too-large": ({ size, limit, part }) =>
    part === "fields"
      ? `The fields above the text are ${size}; their limit is ${limit}. Make them shorter: what is to be read goes into the text.`
      : `The file is ${size}; the limit is ${limit}. Take out what is not text.`,
  "invalid-utf8": () => "A character can’t be read: save the file as UTF-8 from your editor.",
  "empty-file": () => "The file is empty: write an article in it, or delete it.",
  "missing-frontmatter": () =>
    "The article must begin with a line “---”, its fields, then a second line “---”.",
  "unreadable-yaml": ({ remedy, twice }) => {
    if (remedy !== undefined) return `This field can’t be read. ${remedy}`;
    if (twice !== undefined) return `The field “${twice}” is there twice: keep one of them.`;
    return "The fields can’t be read at this point. Write one field a line: its name, a colon, a space, then its value between straight quotation marks; indents are made of spaces.";
  },
  "unknown-key": ({ key }) => `There is no field “${key}”: correct it or take it out.`,
  "missing-key": ({ key, expected }) => `The field “${key}” is missing: ${expected}.`,
  "invalid-value": ({ key, value, expected }) =>
    `“${value}” does not fit “${key}”. It must be ${expected}.`,
  "unknown-theme": ({ theme }) => `The theme “${theme}” is not in themes.yaml.`,
  "duplicate-slug": ({ slug, other }) =>
    `The address “${slug}” already belongs to ${other}: give one of the two another “slug”.`,
  "no-locale-file": ({ expected }) =>
    `This folder has no article: add ${expected} to it, or delete it.`,
  "unseen-file": ({ why }) => `Nobody will see this file: ${why}.`,
  "duplicate-folder": ({ name, other }) =>
    `The folder “${name}” has the name of that of ${other}: rename one of the two folders.`,
  "lfs-pointer": ({ pattern }) =>
    `Git LFS keeps this file elsewhere, and the site does not read Git LFS. In the repository, run: git lfs pull && git lfs untrack "${pattern}" && git add --renormalize . && git commit -m "Without Git LFS"`,
  "unknown-locale": ({ name, expected }) =>
    `“${name}” is not a language of the site: name the file ${expected}.`,
  "invalid-name": ({ name }) =>
    `“${name}” can’t be an address: rename the folder without accents, capitals or spaces, or add a “slug” field.`,
  "unclosed-tag": ({ remedy = "" }) => remedy,
  "unknown-component": ({ instead }) => `${instead} To write the sign <, type &lt;.`,
  "invalid-prop": ({ tag, prop, expected }) =>
    `<${tag}>: the prop “${prop}” does not fit. ${expected}`,
  expression: ({ remedy = "" }) => remedy,
  import: ({ word }) =>
    `“${word}” at the start of a line is code, which an article may not contain: take this line out.`,
  "mdx-syntax": ({ remedy }) =>
    remedy ??
    "The text can’t be read. To write the sign <, type &lt;; a comment is written {/* … */}.",
  "excerpt-mark": ({ inside }) =>
    `The mark that ends the excerpt is inside ${inside}: put the mark outside of ${inside}, alone on its line.`,
  "not-rendered": ({ page }) =>
    `The page ${page}, which shows this text, could not be made: its readers keep the one before, if there is one. The server keeps trying. If it lasts, take out what you added last, and pass this message on to whoever runs the site.`,
  "too-deep": () =>
    "Too many things stand inside one another here (quotations, lists or components): write the text more simply.",
  "too-complex": ({ remedy }) =>
    remedy ?? "The text can’t be laid out in a reasonable time: divide it.",
  "invalid-redirect": ({ from, reason }) => `The redirect of “${from}” does not fit: ${reason}.`,
  "image-too-large": ({ size, limit }) =>
    `The image is ${size}, the limit is ${limit}: it is not shown to readers. Export it smaller (2,000 pixels across are enough) under the same name.`,
  "not-an-image": ({ found }) =>
    `Whatever its name, this file is no image of the site (${found}): it is not shown to readers. Export the image as PNG, JPEG, WebP, AVIF, GIF or SVG, or delete this file.`,
  "unsafe-drawing": ({ found }) =>
    `This drawing does more than draw: it contains ${found}. It is not shown to readers; export it again as “plain SVG”, without scripts or addresses.`,
};

export const errorSentences: Record<Locale, Record<ErrorName, Sentence>> = { fr, en };
