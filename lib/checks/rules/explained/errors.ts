import type { ErrorName } from "../../../content/problem.ts";
import type { Explained } from "./explained.ts";

/** Each error, for the handbook. */
export const errorsExplained: Record<ErrorName, Explained> = {
  "too-large": {
    title: { fr: "Un fichier trop lourd", en: "A file that is too large" },
    explanation: {
      fr: "Un article est du texte : passé 1 Mo, c’est qu’autre chose s’y trouve.",
      en: "An article is text: past 1 MB, something else is in it.",
    },
  },
  "unseen-file": {
    title: { fr: "Un fichier que personne ne verra", en: "A file that nobody will see" },
    explanation: {
      fr: "Un article est le fichier d’une langue, dans un dossier à lui : articles/<dossier>/fr.mdx, ou un niveau plus bas, par année. Ce qui porte un autre nom, est ailleurs ou n’est qu’un lien n’est montré nulle part.",
      en: "An article is a language’s file, in a folder of its own: articles/<folder>/en.mdx, or one level further down, by year. What has another name, is elsewhere or is only a link is shown nowhere.",
    },
  },
  "duplicate-folder": {
    title: { fr: "Deux dossiers du même nom", en: "Two folders with one name" },
    explanation: {
      fr: "Le dossier d’un article lui donne son nom, quelle que soit l’année où il est rangé : deux dossiers de même nom seraient un seul article.",
      en: "An article has the name of its folder, whatever year it is kept in: two folders of one name would be one article.",
    },
  },
  "lfs-pointer": {
    title: { fr: "Un fichier gardé par Git LFS", en: "A file kept by Git LFS" },
    explanation: {
      fr: "Git LFS met à la place d’un fichier quelques lignes qui disent où il est. Le site lit le dépôt, et n’y trouve que ces lignes.",
      en: "Git LFS puts in a file’s place a few lines that say where it is. The site reads the repository, and finds only these lines.",
    },
  },
  "invalid-utf8": {
    title: { fr: "Un fichier illisible", en: "A file that can’t be read" },
    explanation: {
      fr: "Le site lit l’UTF-8, que tous les éditeurs savent enregistrer.",
      en: "The site reads UTF-8, which every editor can save.",
    },
  },
  "empty-file": {
    title: { fr: "Un fichier vide", en: "An empty file" },
    explanation: {
      fr: "Un fichier vide n’est pas un article.",
      en: "An empty file is not an article.",
    },
  },
  "missing-frontmatter": {
    title: { fr: "Des champs absents", en: "Fields that are not there" },
    explanation: {
      fr: "L’article commence par ses champs, entre deux lignes « --- ».",
      en: "An article begins with its fields, between two lines “---”.",
    },
  },
  "unreadable-yaml": {
    title: { fr: "Des champs illisibles", en: "Fields that can’t be read" },
    explanation: {
      fr: "Les champs sont écrits en YAML : un nom, deux points, une espace, une valeur.",
      en: "Fields are written in YAML: a name, a colon, a space, a value.",
    },
  },
  "unknown-key": {
    title: { fr: "Un champ inconnu", en: "An unknown field" },
    explanation: {
      fr: "Un champ mal orthographié serait ignoré sans bruit : il est donc refusé.",
      en: "A misspelt field would be ignored in silence: so it is refused.",
    },
  },
  "missing-key": {
    title: { fr: "Un champ qui manque", en: "A field that is missing" },
    explanation: {
      fr: "title, date, summary et themes sont nécessaires à chaque article, title à chaque page.",
      en: "title, date, summary and themes are needed by each article, title by each page.",
    },
  },
  "invalid-value": {
    title: { fr: "Une valeur qui ne convient pas", en: "A value that does not fit" },
    explanation: {
      fr: "Chaque champ attend une forme : un jour qui existe, une liste, un texte.",
      en: "Each field expects a form: a day that exists, a list, a text.",
    },
  },
  "until-before-date": {
    title: { fr: "Une fin avant le début", en: "An end before the beginning" },
    explanation: {
      fr: "Un article se lit de « date » à « until », ce dernier jour compris. Une fin qui vient avant la publication est une faute de frappe : personne ne le lirait jamais.",
      en: "An article is read from “date” to “until”, that last day included. An end that comes before the publication is a typing error: nobody would ever read it.",
    },
  },
  "unknown-theme": {
    title: { fr: "Un thème inconnu", en: "An unknown theme" },
    explanation: {
      fr: "Les thèmes sont ceux de themes.yaml, par leur clé.",
      en: "The themes are those of themes.yaml, by their key.",
    },
  },
  "unknown-author": {
    title: { fr: "Un auteur inconnu", en: "An unknown author" },
    explanation: {
      fr: "Les auteurs sont des personnes de people.yaml, par leur clé.",
      en: "Authors are people of people.yaml, by their key.",
    },
  },
  "unknown-kind": {
    title: { fr: "Un type d’article inconnu", en: "An unknown kind of article" },
    explanation: {
      fr: "Les types d’articles sont ceux que site.yaml déclare sous « kinds », chacun avec son nom : kinds: { release: Communiqué }.",
      en: "The kinds of articles are those that site.yaml declares under “kinds”, each with its name: kinds: { release: Press release }.",
    },
  },
  "unknown-series": {
    title: { fr: "Une série inconnue", en: "An unknown series" },
    explanation: {
      fr: "Les séries sont celles de series.yaml, par leur clé.",
      en: "The series are those of series.yaml, by their key.",
    },
  },
  "duplicate-slug": {
    title: { fr: "Une adresse déjà prise", en: "An address already taken" },
    explanation: {
      fr: "Deux articles d’une même langue ne peuvent pas avoir la même adresse ; deux pages non plus.",
      en: "Two articles of one language can’t have the same address; nor can two pages.",
    },
  },
  "reserved-slug": {
    title: { fr: "Une adresse réservée", en: "A reserved address" },
    explanation: {
      fr: "Les listes, la recherche, la relecture et les pages que tout site a ont leurs adresses : une page ne peut pas prendre leur place.",
      en: "Lists, the search, reviews and the pages that every site has have addresses of their own: a page can’t take their place.",
    },
  },
  "no-locale-file": {
    title: { fr: "Un dossier sans article", en: "A folder without an article" },
    explanation: {
      fr: "Un dossier d’articles contient fr.mdx, en.mdx ou les deux.",
      en: "A folder of articles has fr.mdx, en.mdx or both.",
    },
  },
  "unknown-locale": {
    title: { fr: "Une langue inconnue", en: "An unknown language" },
    explanation: {
      fr: "Le nom du fichier dit sa langue, par l’étiquette qu’elle a dans « languages » de site.yaml : fr.mdx, pt-BR.mdx. C’est là qu’une langue s’ajoute au site.",
      en: "The file’s name says its language, by the tag that it has in “languages” of site.yaml: fr.mdx, pt-BR.mdx. That is where a language is added to the site.",
    },
  },
  "invalid-name": {
    title: { fr: "Un dossier au nom impossible", en: "A folder whose name can’t be used" },
    explanation: {
      fr: "Le nom du dossier, sans sa date, est l’adresse de l’article.",
      en: "The folder’s name, without its date, is the article’s address.",
    },
  },
  "unclosed-tag": {
    title: { fr: "Une balise ouverte", en: "A tag left open" },
    explanation: {
      fr: "Une balise s’ouvre et se ferme, ou se termine par « /> ».",
      en: "A tag opens and closes, or ends with “/>”.",
    },
  },
  "unknown-component": {
    title: { fr: "Un composant inconnu", en: "An unknown component" },
    explanation: {
      fr: "Seuls les composants du site peuvent être écrits entre < et >.",
      en: "Only the site’s components may be written between < and >.",
    },
  },
  "invalid-prop": {
    title: { fr: "Une propriété qui ne convient pas", en: "A prop that does not fit" },
    explanation: {
      fr: 'Chaque composant a ses propriétés, écrites comme nom="valeur".',
      en: 'Each component has its props, written as name="value".',
    },
  },
  expression: {
    title: { fr: "Du code entre accolades", en: "Code between braces" },
    explanation: {
      fr: "Rien n’est exécuté dans un article : c’est ce qui permet de relire toute branche sans risque.",
      en: "Nothing is run in an article: that is what lets any branch be looked at safely.",
    },
  },
  import: {
    title: { fr: "Une ligne de code", en: "A line of code" },
    explanation: {
      fr: "import et export sont du code, qui n’a pas sa place dans un article.",
      en: "import and export are code, which has no place in an article.",
    },
  },
  "mdx-syntax": {
    title: { fr: "Un texte illisible", en: "A text that can’t be read" },
    explanation: {
      fr: "Les signes < et { ont un sens particulier.",
      en: "The signs < and { have a meaning of their own.",
    },
  },
  "excerpt-mark": {
    title: { fr: "Une marque mal placée", en: "A mark in the wrong place" },
    explanation: {
      fr: "Les listes montrent ce qui est au-dessus de la marque. Un encadré, une liste ou une citation ne se coupe pas en deux : la marque se place entre deux paragraphes.",
      en: "Lists show what stands above the mark. A box, a list or a quotation can’t be cut in two: the mark stands between two paragraphs.",
    },
  },
  "gallery-content": {
    title: {
      fr: "Autre chose que des images dans une galerie",
      en: "Something else than images in a gallery",
    },
    explanation: {
      fr: "Une galerie place des images côte à côte. Un texte n’y aurait pas de place : il se lit au-dessus ou au-dessous.",
      en: "A gallery puts images side by side. A text would have no place there: it is read above or below.",
    },
  },
  "heading-id": {
    title: {
      fr: "Un nom d’intertitre qui ne convient pas",
      en: "A heading’s name that does not fit",
    },
    explanation: {
      fr: "Le nom donné à un intertitre, {#ainsi}, est la fin de son adresse : il n’a pas d’espace, et deux intertitres d’une page n’ont pas le même.",
      en: "The name that a heading is given, {#like-this}, is the end of its address: it has no spaces, and no two headings of a page have the same.",
    },
  },
  "too-deep": {
    title: { fr: "Trop d’emboîtements", en: "Too much nesting" },
    explanation: {
      fr: "Personne ne lit une citation dans trente autres.",
      en: "Nobody reads a quotation within thirty others.",
    },
  },
  "too-complex": {
    title: { fr: "Un texte trop compliqué", en: "A text that is too complicated" },
    explanation: {
      fr: "De longues suites d’étoiles, de tirets bas ou de crochets occuperaient le serveur sans fin.",
      en: "Long runs of asterisks, underscores or brackets would keep the server busy without end.",
    },
  },
  "not-rendered": {
    title: { fr: "Une page qui n’a pas pu être faite", en: "A page that could not be made" },
    explanation: {
      fr: "Le texte est lisible, mais une page qui le montre ne l’est pas devenue : c’est une faute du site, que ce texte révèle. Tout le reste est publié.",
      en: "The text can be read, but a page that shows it could not be made of it: a fault of the site that this text brings out. All else is published.",
    },
  },
  "invalid-redirect": {
    title: { fr: "Une redirection qui ne convient pas", en: "A redirect that does not fit" },
    explanation: {
      fr: "redirects.yaml associe une ancienne adresse à une nouvelle, toutes deux commençant par /. L’ancienne peut avoir des paramètres, comme /?p=123 ou /spip.php?article42.",
      en: "redirects.yaml pairs an old address with a new one, both beginning with /. The old one may have parameters, such as /?p=123 or /spip.php?article42.",
    },
  },
  "image-too-large": {
    title: { fr: "Une image beaucoup trop lourde", en: "An image that is far too large" },
    explanation: {
      fr: "Une photo de cette taille ralentirait le site pour tous. Passé 32 Mo (2 Mo pour un dessin SVG), elle n’est ni lue ni montrée.",
      en: "A photo of that size would slow the site down for everyone. Past 32 MB (2 MB for an SVG drawing) it is neither read nor shown.",
    },
  },
  "not-an-image": {
    title: { fr: "Un fichier qui n’est pas une image", en: "A file that is no image" },
    explanation: {
      fr: "Un fichier est jugé à ce qu’il contient, jamais à son nom : un programme renommé en photo n’atteint aucun lecteur.",
      en: "A file is judged by what it holds, never by its name: a program renamed to a photo reaches no reader.",
    },
  },
  "unsafe-drawing": {
    title: { fr: "Un dessin qui fait plus que dessiner", en: "A drawing that does more than draw" },
    explanation: {
      fr: "Un fichier SVG peut contenir des scripts, des pages et des adresses d’autres sites. Un dessin n’en a pas besoin : celui qui en contient n’est pas montré.",
      en: "An SVG file can hold scripts, pages and addresses of other sites. A drawing needs none of them: one that has any is not shown.",
    },
  },
  "file-too-large": {
    title: { fr: "Un fichier beaucoup trop lourd", en: "A file that is far too large" },
    explanation: {
      fr: "Qui lit au téléphone paie ce qu’il télécharge. Passé 100 Mo, ou la limite que fixe qui tient le site, un document, un son ou un film n’est ni lu ni donné ; la dernière version plus légère reste en ligne.",
      en: "Whoever reads on a phone pays for what is downloaded. Past 100 MB, or the limit set by whoever runs the site, a document, a sound or a film is neither read nor given; the last lighter version stays online.",
    },
  },
  "file-mismatch": {
    title: {
      fr: "Un fichier qui n’est pas ce que dit son nom",
      en: "A file that is not what its name says",
    },
    explanation: {
      fr: "Un document, un son, un film ou des sous-titres sont jugés à ce qu’ils contiennent, jamais à leur nom : un fichier abîmé, vide ou renommé ne s’ouvrirait chez aucun lecteur. La dernière bonne version reste en ligne.",
      en: "A document, a sound, a film or captions are judged by what they hold, never by their name: a damaged, empty or renamed file would open for no reader. The last good version stays online.",
    },
  },
  "unsafe-file": {
    title: {
      fr: "Un fichier qui pourrait nuire à ses lecteurs",
      en: "A file that might harm its readers",
    },
    explanation: {
      fr: "Des macros, une page cachée dans un PDF, une archive qui déborde de partout : aucun document à lire n’en a besoin, et les logiciels des lecteurs s’en méfient. Un tel fichier n’est pas donné.",
      en: "Macros, a page hidden in a PDF, an archive that overflows: no document to be read needs them, and readers’ programs distrust them. Such a file is not given.",
    },
  },
  "locked-document": {
    title: { fr: "Un PDF à mot de passe", en: "A PDF with a password" },
    explanation: {
      fr: "Un document publié est pour tout le monde. Celui qu’un mot de passe ferme ne s’ouvre chez personne, et aucune recherche n’y trouve un mot.",
      en: "A document that is published is for everybody. One that a password closes opens for nobody, and no search finds a word in it.",
    },
  },
  "missing-file": {
    title: { fr: "Un lien vers un fichier absent", en: "A link to a file that is not there" },
    explanation: {
      fr: "Un lien écrit `[le rapport](rapport.pdf)`, ou un `<Document>`, nomme un fichier du dossier de l’article, à côté du texte. Sans ce fichier, ses mots restent, mais ne mènent nulle part.",
      en: "A link written `[the report](report.pdf)`, or a `<Document>`, names a file in the article’s folder, beside the text. Without that file its words stay, and lead nowhere.",
    },
  },
  "unserved-file": {
    title: {
      fr: "Un genre de fichier que le site ne donne pas",
      en: "A kind of file that the site gives to nobody",
    },
    explanation: {
      fr: "Le site ne donne que ce qui s’ouvre partout et ne peut rien faire d’autre que se lire : pas d’ancien format d’Office, pas de macro, pas de programme.",
      en: "The site gives out only what opens everywhere and can do nothing but be read: no old Office format, no macros, no programs.",
    },
  },
  "unreadable-captions": {
    title: { fr: "Des sous-titres illisibles", en: "Captions that can’t be read" },
    explanation: {
      fr: "Les sous-titres s’écrivent en WebVTT, un texte en UTF-8 que tous les logiciels de sous-titrage exportent. Les navigateurs laissent de côté sans rien dire ce qu’ils n’y comprennent pas : c’est dit ici, à la première ligne qui serait perdue.",
      en: "Captions are written in WebVTT, a text in UTF-8 that every captioning program exports. Browsers leave out what they do not understand in it and say nothing: it is said here, at the first line that would be lost.",
    },
  },
};
