import type { EditorTexts } from "../../i18n/editor-languages.ts";

const fr = {
  name: "Nom du site",
  kind: "Qui le publie",
  person: "une personne : un élu, une autrice",
  organization: "une organisation : une mairie, une rédaction, une association",
  publisher: "Son nom, celui du site s’il est le même",
  languages: "Langues, la première étant celle des originaux (fr, nl)",
  themes: "Thèmes, séparés par des virgules (Budget, Écoles)",
  forge: "Où sont proposés les changements",
  noForge: "nulle part pour l’instant",
  noName: 'Il manque le nom du site : --name "Mairie d’Exempleville".',
  longName: "Le nom du site est trop long : 120 signes au plus.",
  longPublisher: "Le nom de qui publie le site est trop long : 300 signes au plus.",
  noKind: "Dites qui publie le site : --person ou --organization.",
  bothKinds: "Dites --person ou --organization, pas les deux.",
  noLanguages: "Il manque les langues du site : --languages fr,nl.",
  badLanguage: (tag: string) =>
    `« ${tag} » n’est pas l’étiquette d’une langue, telle que fr, de ou pt-BR.`,
  sameLanguage: (one: string, other: string) =>
    one === other
      ? `La langue ${one} est dite deux fois.`
      : `${one} et ${other} sont la même langue : gardez l’une des deux.`,
  manyLanguages: (most: number) => `Un site a ${most} langues au plus.`,
  noThemes: 'Il manque au moins un thème : --themes "Budget,Écoles".',
  longTheme: (name: string) => `Le nom du thème « ${name} » est trop long : 300 signes au plus.`,
  sameTheme: (one: string, other: string, slug: string) =>
    `Les thèmes « ${one} » et « ${other} » auraient la même adresse, ${slug} : changez l’un des deux.`,
  badForge: (name: string, known: string) =>
    `« ${name} » n’est pas une forge connue : il faut ${known}.`,
  badTimeZone: (name: string) =>
    `« ${name} » n’est pas un fuseau horaire, tel que Europe/Brussels ou UTC.`,
  noDirectory: "Dites dans quel dossier écrire : npm run init -- ../mon-site.",
  isFile: (directory: string) =>
    `« ${directory} » est un fichier : nommez un dossier vide ou à créer.`,
  notEmpty: (directory: string) =>
    `« ${directory} » n’est pas vide : rien n’y a été écrit. Nommez un dossier vide ou à créer.`,
  notWritable: (directory: string, reason: string) =>
    `On ne peut pas écrire dans « ${directory} » (${reason}).`,
  noGit: "Le programme git manque : installez-le, puis relancez la commande. Rien n’a été écrit.",
  notCommitted: (directory: string, reason: string) =>
    `Les fichiers sont dans « ${directory} », mais git n’a pas pu les enregistrer : ${reason}`,
  done: (content: string) => `Le site est prêt. Pour le voir et le vérifier :

  export CONTENT_DIR=${content}
  npm run dev
  npm run check    # dit chaque texte à compléter, marqué ✎`,
  translateThemes: (file: string) =>
    `Chaque thème a encore le même nom dans toutes les langues : traduisez-le, avec sa fin d’adresse, dans ${file}.`,
  noProgram:
    "D’où vient le programme n’est pas connu ici : écrivez son adresse dans tribune.env (TRIBUNE_REPOSITORY).",
  forgeNext: (variables: string) =>
    `Envoyez-le ensuite à votre forge ; ses workflows attendent ${variables} (deploy/reviewing.md, Workflows).`,
};

/** What `npm run init` asks and answers. */
export const initTexts: EditorTexts<typeof fr> = {
  fr,
  en: {
    name: "Name of the site",
    kind: "Who publishes it",
    person: "a person: an elected official, a writer",
    organization: "an organization: a town hall, a newsroom, an association",
    publisher: "Its name, that of the site if it is the same",
    languages: "Languages, the first being that of the originals (fr, nl)",
    themes: "Themes, separated by commas (Budget, Schools)",
    forge: "Where changes are proposed",
    noForge: "nowhere for the moment",
    noName: 'The site’s name is missing: --name "Town of Exampleton".',
    longName: "The site’s name is too long: at most 120 characters.",
    longPublisher: "The name of who publishes the site is too long: at most 300 characters.",
    noKind: "Say who publishes the site: --person or --organization.",
    bothKinds: "Say --person or --organization, not both.",
    noLanguages: "The site’s languages are missing: --languages fr,nl.",
    badLanguage: (tag) => `“${tag}” is not the tag of a language, such as fr, de or pt-BR.`,
    sameLanguage: (one, other) =>
      one === other
        ? `The language ${one} is named twice.`
        : `${one} and ${other} are the same language: keep one of the two.`,
    manyLanguages: (most) => `A site has at most ${most} languages.`,
    noThemes: 'At least one theme is missing: --themes "Budget,Schools".',
    longTheme: (name) => `The name of the theme “${name}” is too long: at most 300 characters.`,
    sameTheme: (one, other, slug) =>
      `The themes “${one}” and “${other}” would have the same address, ${slug}: change one of the two.`,
    badForge: (name, known) => `“${name}” is not a known forge: it must be ${known}.`,
    badTimeZone: (name) => `“${name}” is not a time zone, such as Europe/Brussels or UTC.`,
    noDirectory: "Say in which directory to write: npm run init -- ../my-site.",
    isFile: (directory) =>
      `“${directory}” is a file: name a directory that is empty or not there yet.`,
    notEmpty: (directory) =>
      `“${directory}” is not empty: nothing was written there. Name a directory that is empty or not there yet.`,
    notWritable: (directory, reason) => `“${directory}” can’t be written to (${reason}).`,
    noGit:
      "The program git is missing: install it, then run the command again. Nothing was written.",
    notCommitted: (directory, reason) =>
      `The files are in “${directory}”, but git could not commit them: ${reason}`,
    done: (content) => `The site is ready. To see and check it:

  export CONTENT_DIR=${content}
  npm run dev
  npm run check    # tells each text to complete, marked ✎`,
    translateThemes: (file) =>
      `Each theme still has one name in all languages: translate it, and the end of its address, in ${file}.`,
    noProgram:
      "Where the program comes from is not known here: write its address in tribune.env (TRIBUNE_REPOSITORY).",
    forgeNext: (variables) =>
      `Then push it to your forge; its workflows wait for ${variables} (deploy/reviewing.md, Workflows).`,
  },
};

export type InitTexts = typeof fr;
