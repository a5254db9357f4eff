import type { SiteTexts } from "./site-texts.ts";

/** The texts of a new site in French. */
export const french: SiteTexts = {
  pages: {
    about: {
      title: "À propos",
      slug: "a-propos",
      summary: "Qui publie ce site, ce qu’on y lit et comment les textes sont écrits et corrigés.",
      body: ({ name }) => `## Qui publie ce site

Ce site est celui de ${name}.

✎ En quelques phrases : qui vous êtes, ce que vous publiez ici et pour qui.

## Comment les textes sont écrits

✎ Qui les écrit, qui les relit, et comment signaler une erreur.

Quand un texte est corrigé ou complété, une note datée le dit avec lui.
`,
    },
    legal: {
      title: "Mentions légales",
      slug: "mentions-legales",
      summary: "Qui édite ce site, qui l’héberge et à quelles conditions ses textes se reprennent.",
      body: ({ name, kind }) => `## Éditeur

- Nom : ${name}
${
  kind === "organization"
    ? "- Siège : ✎ l’adresse\n- Représentant légal : ✎ son nom et sa fonction"
    : "- Adresse : ✎ celle où vous écrire"
}
- Courriel et téléphone : ✎ ceux où vous joindre
- Responsable de la publication : ✎ son nom

## Hébergeur

- Nom : ✎ l’entreprise ou le service qui héberge le site
- Adresse et téléphone : ✎ les siens

## Reprise des textes

✎ Ce que chacun peut reprendre, et à quelles conditions : une licence, ou votre accord.
`,
    },
    privacy: {
      title: "Confidentialité",
      slug: "confidentialite",
      summary:
        "Aucun cookie à la lecture, aucune mesure d’audience : ce que ce site conserve ou non.",
      body: ({ name }) => `## À la lecture

La lecture de ce site ne dépose aucun cookie. Il n’y a ni mesure d’audience ni publicité. Les pages, les polices de caractères et les images viennent du site lui-même.

Si vous choisissez des couleurs claires ou sombres, ce choix reste dans votre navigateur. Il n’est pas envoyé au site, et vous pouvez l’effacer avec les données du site.

## Les journaux du serveur

Le programme du site n’écrit aucune donnée personnelle dans ses journaux.

✎ Ce que conserve l’hébergeur devant lui (adresses, dates des visites), et combien de temps.

## Vos droits

Le responsable de ce site est ${name}. Vous pouvez demander à voir, à corriger ou à effacer ce qui vous concerne.

✎ À qui écrire pour cela, et auprès de quelle autorité se plaindre.
`,
    },
  },
  article: "Premier article",
  comments: {
    site: "Ce que le site dit de lui-même. On peut y ajouter : tagline, description, notice, logo, icon, accent, licence.",
    themes:
      "Les thèmes, dans l’ordre du menu. Traduisez chaque nom (name) et chaque fin d’adresse (slug).",
  },
  readme: ({ name, files, forge, handbook }) => `# ${name}

Les textes de notre site, et rien d’autre : le programme qui le sert est ailleurs.

| où | quoi |
|---|---|
| \`content/site.yaml\` | le nom du site, qui le publie, ses langues |
| \`content/themes.yaml\` | les thèmes, dans l’ordre du menu |
| \`content/articles/\` | les articles : un dossier par article, avec ses images |
| \`content/pages/\` | les autres pages : à propos, mentions légales, confidentialité |
| \`tribune.env\` | la version du programme |

## Pour commencer

1. Cherchez les signes ✎ : chacun attend vos mots. La vérification les signale tous.
2. Complétez les pages, avant tout les mentions légales.
3. Écrivez le premier article, puis retirez sa ligne \`draft: true\`.

## Écrire un article

Un article est un dossier de \`content/articles/\`, nommé par sa date et quelques mots, avec un fichier par langue : ${files}. Copiez-en un qui existe. En haut du fichier viennent le titre, la date, le résumé et les thèmes ; dessous, le texte. Une date à venir est un embargo. La ligne \`{/* suite */}\` finit ce que montrent les listes.
${
  forge
    ? `
## Proposer un changement

Proposez-le sur une branche. Les problèmes s’affichent à leur ligne, et un lien montre le site tel qu’il sera. Ce qui arrive sur la branche \`main\` est publié.
`
    : ""
}
## Voir et vérifier chez soi

Depuis le dossier du programme, avec le chemin de celui-ci :

\`\`\`sh
export CONTENT_DIR=../mon-site/content
npm run dev      # le site sur http://localhost:3000, et le manuel sous ${handbook}
npm run check    # tout ce qui est à corriger
npm run new      # un article, ou une autre langue d’un article
\`\`\`
`,
};
