import type { FindingKind, Said } from "./finding.ts";

const statuses: Readonly<Record<string, string>> = {
  draft: "C’était un brouillon : il le reste.",
  pending: "Il attendait une relecture : c’est un brouillon.",
  private: "Il était privé : c’est un brouillon, pour que personne ne le lise par erreur.",
  protected: "Il était protégé par un mot de passe : c’est un brouillon.",
  future: "Il paraîtra à sa date : il est sous embargo jusque-là.",
  publish: "Sa date de publication manque : c’est un brouillon.",
};

const reasons: Readonly<Record<string, string>> = {
  size: "son texte dépasse 1 Mo",
  taken: "cette adresse mène déjà ailleurs",
  unfit: "cette adresse ne peut pas être redirigée",
};

/** A reason that is not one of these is a sentence already. */
const why = (reason = "") => reasons[reason] ?? reason;

/** What a person is told of each kind of finding, in French. */
export const french: Record<FindingKind, Said> = {
  "not-imported": {
    heading: "Articles qui n’ont pas pu être repris",
    sentence: ({ title, line, why: reason }) =>
      `« ${title} » (ligne ${line} de l’export) : ${why(reason)}`,
  },
  exists: {
    heading: "Fichiers qui existaient déjà, laissés tels quels",
    sentence: () => "Rien n’y a été réécrit.",
  },
  language: {
    heading: "Articles dans une langue que le site n’a pas",
    sentence: ({ title, language }) => `« ${title} » (${language}) n’a pas été repris.`,
  },
  status: {
    heading: "Brouillons et embargos",
    sentence: ({ status = "" }) =>
      statuses[status] ?? `Son état était « ${status} » : c’est un brouillon.`,
  },
  languages: {
    heading: "Articles où une extension mêlait plusieurs langues",
    sentence: () =>
      "Gardez ici ce qui est de sa langue ; mettez le reste dans le fichier de l’autre, à côté.",
  },
  "image-missing": {
    heading: "Images à retrouver",
    sentence: ({ name, url }) =>
      `Mettez l’image « ${name} » dans le dossier de l’article, si ses droits le permettent. Elle était à l’adresse ${url}`,
  },
  "image-unknown": {
    heading: "Images que l’export ne contient pas",
    sentence: ({ attachment }) =>
      `L’image nº ${attachment} de la médiathèque manque ici : exportez « Tout le contenu », ou remettez-la à la main.`,
  },
  "image-refused": {
    heading: "Images que le site ne peut pas montrer",
    sentence: ({ name, reason }) => (reason ? `« ${name} » : ${reason}` : `« ${name} »`),
  },
  "file-missing": {
    heading: "Documents à retrouver",
    sentence: ({ name, url }) =>
      `Mettez le document « ${name} » dans le dossier de l’article, ou retirez le lien. Il était à l’adresse ${url}`,
  },
  "file-refused": {
    heading: "Documents que le site ne peut pas donner",
    sentence: ({ name, reason }) => `« ${name} » : ${reason}`,
  },
  shortcode: {
    heading: "Codes d’extensions restés dans le texte",
    sentence: ({ code }) => `${code} : retirez-le, ou écrivez ce qu’il affichait.`,
  },
  player: {
    heading: "Films et sons de plateformes",
    sentence: ({ url, host }) =>
      `Dites dans « title » ce qu’on y voit ou entend. Pour que son lecteur soit proposé, ajoutez ${host} à « embeds » dans site.yaml ; d’ici là, c’est un lien. ${url}`,
  },
  embed: {
    heading: "Contenus d’autres sites, remplacés par un lien",
    sentence: ({ url }) => `Dites dans le lien ce qu’on y trouve : ${url}`,
  },
  "old-file": {
    heading: "Fichiers restés sur l’ancien site",
    sentence: ({ url }) =>
      `Ce fichier disparaîtra avec l’ancien site : gardez-le ailleurs, et changez le lien. ${url}`,
  },
  link: {
    heading: "Liens que portaient une image ou sa légende",
    sentence: ({ url }) => `Une image n’en a pas : remettez-le dans le texte s’il sert. ${url}`,
  },
  element: {
    heading: "Éléments laissés de côté",
    sentence: ({ tag }) =>
      `<${tag}> n’a pas sa place dans un article : voyez s’il manque au texte.`,
  },
  block: {
    heading: "Blocs que WordPress remplissait lui-même",
    sentence: ({ name }) => `Le bloc « ${name} » n’a pas de texte : il n’est pas repris.`,
  },
  layout: {
    heading: "Mises en page d’une extension",
    sentence: ({ name }) =>
      `Les parties que [${name}] mettait en page se suivent maintenant : voyez si l’ordre convient.`,
  },
  "page-break": {
    heading: "Articles coupés en plusieurs pages",
    sentence: () => "Il tient maintenant sur une seule page.",
  },
  "old-link": {
    heading: "Liens vers l’ancien site",
    sentence: ({ url }) => `Cette page n’a pas été reprise : ${url}`,
  },
  slug: {
    heading: "Adresses changées",
    sentence: ({ from, to }) => `« ${from} » est devenue « ${to} ».`,
  },
  title: {
    heading: "Titres à revoir",
    sentence: ({ title }) => `Le titre manquait ou était trop long : « ${title} ».`,
  },
  "theme-added": {
    heading: "Thèmes ajoutés",
    sentence: ({ theme, name }) =>
      `« ${name} » (${theme}) : traduisez son nom, décrivez-le, mettez-le à sa place dans la navigation.`,
  },
  "theme-none": {
    heading: "Articles sans catégorie",
    sentence: () => "Choisissez-lui un thème.",
  },
  site: {
    heading: "Langues du site",
    sentence: ({ languages }) =>
      `site.yaml les nomme : ${languages}. La première est celle des originaux.`,
  },
  summary: {
    heading: "Résumés tirés du début du texte",
    sentence: () => "Relisez-le : il doit se lire seul.",
  },
  tags: {
    heading: "Étiquettes non reprises",
    sentence: ({ tag }) => `« ${tag} » : le site n’a que des thèmes.`,
  },
  fields: {
    heading: "Champs personnalisés non repris",
    sentence: ({ key }) => `« ${key} » : si l’ancien site le montrait, écrivez-le dans le texte.`,
  },
  page: {
    heading: "Pages et autres contenus non repris",
    sentence: ({ title, type, url }) => `« ${title} » (${type}) ${url}`,
  },
  comments: {
    heading: "Commentaires",
    sentence: ({ count }) => `Non repris, car le site n’en a pas : ${count}.`,
  },
  authors: {
    heading: "Personnes ajoutées",
    sentence: ({ person, name }) =>
      `« ${name} » (${person}) signe désormais ses articles : dites sa fonction, si les lecteurs doivent la connaître.`,
  },
  redirect: {
    heading: "Anciennes adresses sans redirection",
    sentence: ({ from, to, why: reason }) => `${from} → ${to} : ${why(reason)}.`,
  },
  "redirects-full": {
    heading: "Redirections qui n’ont pas tenu dans redirects.yaml",
    sentence: ({ count }) => `Il ne peut pas dépasser 1 Mo : il en manque ${count}.`,
  },
  trash: {
    heading: "Corbeille et ébauches automatiques",
    sentence: ({ count }) => `Non repris, car l’ancien site ne les montrait pas : ${count}.`,
  },
  control: {
    heading: "Caractères illisibles",
    sentence: ({ count }) => `Retirés, car XML ne les permet pas : ${count}.`,
  },
};
