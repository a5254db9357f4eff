import type { Advice } from "../../../content/problem.ts";
import type { Explained } from "./explained.ts";

/** Each piece of advice, for the handbook. */
export const adviceExplained: Record<Advice, Explained> = {
  "broken-link": {
    title: {
      fr: "Un lien interne qui ne mène nulle part",
      en: "A link within the site that leads nowhere",
    },
    explanation: {
      fr: "Chaque lien vers une page du site doit mener à une page qui existe. Une adresse qui a changé et qui redirige convient.",
      en: "Each link to a page of the site must lead to a page that exists. An address that changed and redirects will do.",
    },
  },
  "broken-anchor": {
    title: { fr: "Un intertitre introuvable", en: "A heading that is not there" },
    explanation: {
      fr: "Ce qui suit le signe # d’une adresse est le nom d’un intertitre de la page. Il change quand l’intertitre change.",
      en: "What follows the sign # in an address is the name of a heading of the page. It changes when the heading changes.",
    },
  },
  "hidden-link": {
    title: {
      fr: "Un lien vers un article que personne ne peut lire",
      en: "A link to an article that nobody can read",
    },
    explanation: {
      fr: "Un brouillon, un article sous embargo ou un article retiré ne se lit pas. La règle juge à la date où l’article qui porte le lien est lui-même visible.",
      en: "A draft, an article under embargo or a withdrawn one can’t be read. The rule judges at the date on which the article with the link is itself visible.",
    },
  },
  "malformed-link": {
    title: { fr: "Une adresse incomplète", en: "An address that is not whole" },
    explanation: {
      fr: "Sans https://, un navigateur cherche l’adresse sur ce site et ne trouve rien.",
      en: "Without https://, a browser looks for the address on this site and finds nothing.",
    },
  },
  "dead-link": {
    title: { fr: "Un site qui ne répond pas", en: "A site that does not answer" },
    explanation: {
      fr: "L’option --external interroge chaque adresse extérieure, une fois par semaine au plus.",
      en: "The option --external asks each address outside, once a week at most.",
    },
  },
  "empty-link": {
    title: { fr: "Un lien sans texte", en: "A link without text" },
    explanation: {
      fr: "Un lien sans texte ne se voit pas, et un lecteur d’écran n’en lit que l’adresse.",
      en: "A link without text can’t be seen, and a screen reader reads only its address.",
    },
  },
  "vague-link": {
    title: {
      fr: "Un lien qui ne dit pas où il mène",
      en: "A link that does not say where it leads",
    },
    explanation: {
      fr: "Beaucoup de lecteurs parcourent une page de lien en lien : hors de sa phrase, « cliquez ici » ne leur dit rien.",
      en: "Many readers go through a page from link to link: out of its sentence, “click here” tells them nothing.",
    },
  },
  "missing-image": {
    title: { fr: "Une image qui manque", en: "An image that is missing" },
    explanation: {
      fr: "La page montre la description à la place de l’image. Le nom doit être le même à la lettre, majuscules comprises.",
      en: "The page shows the description in place of the image. The name must be the same to the letter, capitals included.",
    },
  },
  "scripted-document": {
    title: { fr: "Un PDF qui contient un programme", en: "A PDF that holds a program" },
    explanation: {
      fr: "Un formulaire peut calculer une somme ; un rapport n’en a pas besoin. Beaucoup de lecteurs de PDF bloquent ces programmes, ou avertissent qui ouvre le document.",
      en: "A form may work out a sum; a report needs none of that. Many readers of PDF block such programs, or warn whoever opens the document.",
    },
  },
  "document-only": {
    title: {
      fr: "Un article dont tout est dans un document",
      en: "An article that is all in a document",
    },
    explanation: {
      fr: "Un PDF est fait pour l’imprimante : sur un téléphone il se lit à la loupe, à l’oreille souvent pas du tout, et il ne dit rien dans une liste ni dans un flux. L’essentiel a sa place dans la page ; le document l’accompagne.",
      en: "A PDF is made for the printer: on a phone it is read through a magnifying glass, by ear often not at all, and it says nothing in a list or a feed. The gist belongs on the page; the document goes with it.",
    },
  },
  "remote-image": {
    title: { fr: "Une image d’un autre site", en: "An image of another site" },
    explanation: {
      fr: "Une image d’un autre site dirait à cet autre site qui lit la page : elle n’est pas montrée.",
      en: "An image of another site would tell that site who reads the page: it is not shown.",
    },
  },
  "large-image": {
    title: { fr: "Une image trop grande", en: "An image that is too large" },
    explanation: {
      fr: "Le site fait lui-même les formats qu’il montre. Au-delà d’une certaine taille, l’original ne fait qu’alourdir le dépôt.",
      en: "The site itself makes the sizes that it shows. Past a certain size the original only weighs on the repository.",
    },
  },
  "embed-not-loaded": {
    title: { fr: "Un lecteur qui reste un lien", en: "A player that stays a link" },
    explanation: {
      fr: "Un lecteur d’un autre site n’est chargé que si « embeds », dans site.yaml, nomme son hôte : c’est à l’éditeur du site de décider à qui les visites peuvent être montrées. Sans cela, et pour une page qui ne joue rien, il reste un lien.",
      en: "A player of another site is loaded only if “embeds”, in site.yaml, names its host: whoever publishes the site decides who may be shown its readers’ visits. Without that, and for a page that plays nothing, it stays a link.",
    },
  },
  "bare-player": {
    title: {
      fr: "L’adresse nue d’une vidéo ou d’un son",
      en: "The bare address of a film or a sound",
    },
    explanation: {
      fr: "Ailleurs, l’adresse d’une vidéo seule sur sa ligne devient un lecteur. Ici, c’est <Embed> qui le dit, avec un titre pour qui ne voit pas l’image, et rien n’est demandé à la plateforme avant que la personne ne le veuille.",
      en: "Elsewhere the address of a film, alone on its line, becomes a player. Here <Embed> says so, with a title for those who do not see the picture, and nothing is asked of the platform before a reader wants it.",
    },
  },
  "missing-captions": {
    title: { fr: "Un film sans sous-titres", en: "A film without captions" },
    explanation: {
      fr: "L’accessibilité le demande (WCAG 1.2.2), et la plupart regardent sans le son. Tout logiciel de sous-titrage exporte un fichier .vtt ; ce qu’il contient se lit aussi sous le film.",
      en: "Accessibility asks for them (WCAG 1.2.2), and most people watch without the sound. Every captioning program exports a file .vtt; what is in it can also be read below the film.",
    },
  },
  "missing-transcript": {
    title: { fr: "Un son sans transcription", en: "A sound without a transcript" },
    explanation: {
      fr: "L’accessibilité la demande (WCAG 1.2.1) : c’est tout ce qu’a qui n’entend pas, et ce que cite qui veut citer.",
      en: "Accessibility asks for it (WCAG 1.2.1): it is all that those have who do not hear, and what is quoted by those who quote.",
    },
  },
  "missing-alt": {
    title: { fr: "Une image sans description", en: "An image without a description" },
    explanation: {
      fr: "La description est lue à qui ne voit pas l’image, et s’affiche si l’image ne vient pas.",
      en: "The description is read to those who do not see the image, and is shown if the image does not come.",
    },
  },
  "alt-file-name": {
    title: { fr: "Un nom de fichier pour description", en: "A file name for a description" },
    explanation: {
      fr: "Entendre « IMG 0412 point jpeg » n’apprend rien à personne.",
      en: "To hear “IMG 0412 dot jpeg” tells nobody anything.",
    },
  },
  "heading-order": {
    title: { fr: "Un intertitre qui saute un niveau", en: "A heading that skips a level" },
    explanation: {
      fr: "Les intertitres se lisent comme un sommaire : après ## vient ###, pas ####.",
      en: "Headings read as a table of contents: after ## comes ###, not ####.",
    },
  },
  "first-level-heading": {
    title: { fr: "Un intertitre de premier niveau", en: "A heading of the first level" },
    explanation: {
      fr: "Une page a un seul titre de premier niveau, celui du champ « title ».",
      en: "A page has one heading of the first level, that of the field “title”.",
    },
  },
  "hidden-character": {
    title: { fr: "Un signe invisible", en: "A sign that nobody sees" },
    explanation: {
      fr: "Un traitement de texte ou un PDF laisse parfois dans ce qu’on en copie des signes sans dessin, qui rendraient les flux illisibles ou retourneraient le texte voisin. Le site les ôte : rien n’est à craindre, sinon qu’il manque là ce que vous vouliez écrire.",
      en: "A word processor or a PDF sometimes leaves signs without a shape in what is copied from it, which would make feeds unreadable or turn around the text beside them. The site takes them out: nothing is to be feared, unless what you wanted to write is missing there.",
    },
  },
  "lost-character": {
    title: { fr: "Un signe perdu", en: "A sign that was lost" },
    explanation: {
      fr: "Un emoji coupé en deux ou un accent mal converti ne peut plus être lu : un losange le remplace.",
      en: "An emoji cut in two or an accent badly converted can’t be read any more: a lozenge takes its place.",
    },
  },
  "straight-quotes": {
    title: { fr: "Des guillemets droits", en: "Straight quotation marks" },
    explanation: {
      fr: "Les guillemets de la langue se lisent mieux. Les apostrophes, elles, sont mises en forme par le site.",
      en: "The language’s own quotation marks read better. Apostrophes are set by the site itself.",
    },
  },
  "double-space": {
    title: { fr: "Des espaces en trop", en: "Spaces too many" },
    explanation: {
      fr: "Les espaces insécables sont mises par le site : il suffit d’en taper une ordinaire.",
      en: "No-break spaces are set by the site: type one ordinary space.",
    },
  },
  "three-dots": {
    title: { fr: "Trois points à la suite", en: "Three dots in a row" },
    explanation: {
      fr: "Les points de suspension sont un seul signe, que l’on ne peut pas couper en fin de ligne.",
      en: "The ellipsis is one sign, which can’t be cut at the end of a line.",
    },
  },
  "summary-length": {
    title: { fr: "Un résumé trop court ou trop long", en: "A summary too short or too long" },
    explanation: {
      fr: "Le résumé se lit seul, dans les listes, les flux et les moteurs de recherche : une ou deux phrases.",
      en: "The summary is read by itself, in lists, feeds and search engines: one or two sentences.",
    },
  },
  "duplicate-title": {
    title: { fr: "Deux articles du même titre", en: "Two articles with one title" },
    explanation: {
      fr: "Dans une liste, deux titres pareils ne disent pas lequel lire.",
      en: "In a list, two titles alike do not say which to read.",
    },
  },
  "translation-behind": {
    title: { fr: "Une traduction en retard", en: "A translation left behind" },
    explanation: {
      fr: "Quand une version dit par « updated » qu’elle a changé, les autres doivent suivre, d’abord l’original. Les dates égales, elles sont au même point.",
      en: "When one version says by “updated” that it changed, the others must follow, the original first of all. With the same dates, they are level.",
    },
  },
  "translation-public": {
    title: {
      fr: "Un texte retiré dans une langue seulement",
      en: "A text withdrawn in one language only",
    },
    explanation: {
      fr: "Un retrait vaut pour le fichier qui le dit. Tant que les autres langues ne le disent pas, leurs textes et leurs images restent publics.",
      en: "A withdrawal holds for the file that says it. As long as the other languages do not, their texts and images stay public.",
    },
  },
  "missing-language": {
    title: {
      fr: "Un texte des réglages à qui il manque une langue",
      en: "A text of the settings that lacks a language",
    },
    explanation: {
      fr: "Dans site.yaml, themes.yaml, people.yaml, series.yaml et mandates.yaml, un texte s’écrit une fois pour toutes les langues, ou par langue. Par langue, il en faut un dans chacune de celles du site : sans lui, les lecteurs voient celui de la langue d’origine.",
      en: "In site.yaml, themes.yaml, people.yaml, series.yaml and mandates.yaml, a text is written once for all languages, or by language. By language, there must be one in each of the site’s: without it, readers are shown that of the original language.",
    },
  },
  "day-to-come": {
    title: { fr: "Un changement daté d’un jour à venir", en: "A change dated on a day to come" },
    explanation: {
      fr: "Un changement est daté du jour où il est fait. Les lecteurs n’apprennent pas d’avance un jour qui n’est pas venu.",
      en: "A change has the date of the day on which it is made. Readers are not told beforehand of a day that has not come.",
    },
  },
  "already-ended": {
    title: { fr: "Un article déjà terminé", en: "An article that has ended already" },
    explanation: {
      fr: "Publié après sa fin, un article n’aurait jamais de lecteur : c’est souvent une année qui n’est pas la bonne. Rien n’est dit d’un article que l’on a pu lire jusque-là, où l’historique le sait : dans un dépôt git.",
      en: "Published after its end, an article would never have a reader: often the year is not the one that was meant. Nothing is said of an article that could be read until then, where its history tells: in a git repository.",
    },
  },
  "too-many-pinned": {
    title: { fr: "Trop d’articles épinglés", en: "Too many pinned articles" },
    explanation: {
      fr: "L’accueil et les pages de thème montrent avant les plus récents trois articles épinglés, les plus récents d’entre eux. Un de plus est montré à sa date, comme s’il n’était pas épinglé.",
      en: "The home page and the themes’ pages show three pinned articles before the newest ones, the newest of them. One more is shown at its date, as if it were not pinned.",
    },
  },
  "still-image": {
    title: { fr: "Une image qui ne bouge plus", en: "An image that moves no more" },
    explanation: {
      fr: "Les PNG et AVIF animés sont montrés par leur première image. Les WebP et GIF animés bougent.",
      en: "Animated PNG and AVIF images are shown by their first picture. Animated WebP and GIF images move.",
    },
  },
  "wrong-language": {
    title: { fr: "Un passage dans une autre langue", en: "A passage in another language" },
    explanation: {
      fr: "Le texte est annoncé dans sa langue aux lecteurs d’écran, qui prononcent mal ce qui ne l’est pas. Les citations ne sont pas jugées.",
      en: "The text is announced in its language to screen readers, which mispronounce what is not. Quotations are not judged.",
    },
  },
  "cut-text": {
    title: { fr: "Un texte coupé par un #", en: "A text cut off by a #" },
    explanation: {
      fr: "En YAML, ce qui suit une espace et le signe # est une note pour soi, sauf entre guillemets.",
      en: "In YAML, what follows a space and the sign # is a note to oneself, save between quotation marks.",
    },
  },
  "table-caption": {
    title: { fr: "Une légende sans son tableau", en: "A caption without its table" },
    explanation: {
      fr: "Un paragraphe qui commence par « Tableau : », juste au-dessus ou au-dessous d’un tableau, en est la légende. Ailleurs, c’est un paragraphe comme un autre, et le tableau n’a pas de nom.",
      en: "A paragraph that begins with “Table:”, right above or below a table, is its caption. Elsewhere it is a paragraph like any other, and the table has no name.",
    },
  },
  "table-cells": {
    title: { fr: "Une ligne de tableau trop longue", en: "A row of a table that is too long" },
    explanation: {
      fr: "Un tableau a autant de colonnes que sa première ligne. Ce qui est écrit plus loin, dans une autre ligne, n’est montré nulle part.",
      en: "A table has as many columns as its first line. What is written further on, in another line, is shown nowhere.",
    },
  },
  "other-markdown": {
    title: { fr: "Les signes d’un autre outil", en: "The signs of another tool" },
    explanation: {
      fr: "Chaque outil ajoute des signes à Markdown. Ceux que ce site n’a pas restent dans le texte, et les lecteurs les voient.",
      en: "Each tool adds signs to Markdown. Those that this site has not stay in the text, and readers see them.",
    },
  },
  placeholder: {
    title: { fr: "Un texte d’attente", en: "A text that holds a place" },
    explanation: {
      fr: "Les commandes « npm run new » et « npm run init » marquent d’un ✎ ce qui est à écrire. Cela n’a rien à dire aux lecteurs.",
      en: "The commands “npm run new” and “npm run init” mark with a ✎ what is still to be written. It has nothing to tell readers.",
    },
  },
  "switch-without-reason": {
    title: {
      fr: "Une règle réduite au silence sans raison",
      en: "A rule silenced without a reason",
    },
    explanation: {
      fr: "La raison est pour qui relira le texte : sans elle, la règle reste en vigueur.",
      en: "The reason is for whoever reads the text again: without it the rule stays in force.",
    },
  },
  "switch-unknown-rule": {
    title: { fr: "Une règle inconnue réduite au silence", en: "An unknown rule silenced" },
    explanation: {
      fr: "Seules les règles de conseil peuvent être réduites au silence ; les erreurs empêchent la page d’exister.",
      en: "Only advice can be silenced; errors keep the page from existing.",
    },
  },
};
