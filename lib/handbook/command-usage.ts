import type { EditorTexts } from "../i18n/editor-languages.ts";

/** What each command says of itself; the handbook shows it too. */
export const commandUsage = {
  init: {
    fr: `npm run init -- DOSSIER [OPTIONS]
  Écrit un nouveau site dans un dossier vide ou à créer, en fait un dépôt git, et demande ce qui n’est pas dit ici :
  --name "Un nom"      --person ou --organization (qui le publie)
  --publisher "Un nom"   le nom de cette personne ou de cette organisation (celui du site)
  --languages fr,nl    ses langues ; la première est celle des originaux
  --themes "Budget,Écoles"
  --forge github|gitlab|forgejo|none   dont il aura les workflows
  --time-zone ZONE     celle des heures affichées, telle que Europe/Brussels (celle de la machine)
  --lang fr|en         la langue de ce qui est dit (celle du terminal)
  Rien de ce qui existe n’est réécrit. Code de sortie : 1 si une réponse ou le dossier ne convient pas.`,
    en: `npm run init -- DIRECTORY [OPTIONS]
  Writes a new site into a directory that is empty or not there yet, makes it a git repository, and asks for what is not said here:
  --name "A name"      --person or --organization (who publishes it)
  --publisher "A name"   the name of that person or organization (the site’s)
  --languages fr,nl    its languages; the first is that of the originals
  --themes "Budget,Schools"
  --forge github|gitlab|forgejo|none   whose workflows it gets
  --time-zone ZONE     of the hours that are shown, such as Europe/Brussels (the machine’s)
  --lang fr|en         the language of what is said (the terminal’s)
  Nothing that exists is overwritten. Exit code: 1 if an answer or the directory does not fit.`,
  },
  check: {
    fr: `npm run check [-- OPTIONS] [-- DOSSIER]
  Vérifie tous les textes d’un dossier de contenu (CONTENT_DIR, ou content).
  --json       en JSON, pour un programme
  --sarif      en SARIF, pour les annotations d’une forge
  --lines      une ligne par problème, pour un éditeur
  --external   demande aussi aux autres sites si leurs pages existent
  --lang fr|en la langue de ce qui est dit (celle du terminal)
  Code de sortie : 1 s’il y a une erreur, 0 sinon, 2 si l’appel ne convient pas.`,
    en: `npm run check [-- OPTIONS] [-- DIRECTORY]
  Checks all texts of a content directory (CONTENT_DIR, or content).
  --json       as JSON, for a program
  --sarif      as SARIF, for a forge’s annotations
  --lines      one line per problem, for an editor
  --external   also asks other sites whether their pages exist
  --lang fr|en the language of what is said (the terminal’s)
  Exit code: 1 if there is an error, 0 if not, 2 if the call does not fit.`,
  },
  new: {
    fr: `npm run new [-- OPTIONS]
  Écrit le fichier d’un nouvel article, en brouillon, et demande ce qui n’est pas dit ici :
  --title "Un titre"   --themes a,b   --locale fr   --date 2026-11-24
  --kind TYPE          un type d’article de site.yaml   --series SÉRIE   une clé de series.yaml
  --locale LANGUE      l’une des langues du site, par son étiquette : fr, de, pt-BR
  --work DOSSIER       l’article dont ce texte est une autre langue ; « new » pour un autre article.
                       Son titre, sa date et ses thèmes valent pour ce qui n’est pas dit : --work DOSSIER --locale nl
  --dir DOSSIER        le dossier de contenu (CONTENT_DIR, ou content)
  --lang fr|en         la langue de ce qui est dit (celle du terminal)`,
    en: `npm run new [-- OPTIONS]
  Writes the file of a new article, as a draft, and asks for what is not said here:
  --title "A title"    --themes a,b   --locale fr   --date 2026-11-24
  --kind KIND          a kind of article of site.yaml   --series SERIES   a key of series.yaml
  --locale LANGUAGE    one of the site’s languages, by its tag: fr, de, pt-BR
  --work FOLDER        the article of which this text is a further language; “new” for another article.
                       Its title, date and themes stand for what is not said: --work FOLDER --locale nl
  --dir DIRECTORY      the content directory (CONTENT_DIR, or content)
  --lang fr|en         the language of what is said (the terminal’s)`,
  },
  status: {
    fr: `npm run status [-- --json] [-- DOSSIER]
  Dit ce qui attend quelqu’un : fichiers refusés, traductions, brouillons, embargos, fins prévues, articles sans lien vers eux.
  --json       en JSON, pour un programme
  --lang fr|en la langue de ce qui est dit (celle du terminal)`,
    en: `npm run status [-- --json] [-- DIRECTORY]
  Says what waits for somebody: refused files, translations, drafts, embargoes, ends to come, articles never linked to.
  --json       as JSON, for a program
  --lang fr|en the language of what is said (the terminal’s)`,
  },
  import: {
    fr: `npm run import -- wordpress EXPORT.xml [OPTIONS]
  Reprend les articles d’un export de WordPress (Outils → Exporter → Tout le contenu).
  --content DOSSIER   le dossier de contenu (CONTENT_DIR, ou content)
  --locale LANGUE     la langue des articles qui ne la disent pas : fr, de, pt-BR (celle de l’export)
  --media DOSSIER     une copie de wp-content/uploads, où trouver les images
  --download          demande à l’ancien site les images qui n’y sont pas
  --dry-run           dit ce qui serait fait, sans rien écrire
  --lang fr|en        la langue de ce qui est dit (celle du terminal)
  Rien de ce qui existe n’est réécrit. Code de sortie : 1 si un article repris a une erreur,
  2 si l’export n’est pas lisible, s’il ne contient aucun article ou si l’appel ne convient pas.`,
    en: `npm run import -- wordpress EXPORT.xml [OPTIONS]
  Imports the posts of a WordPress export (Tools → Export → All content).
  --content DIRECTORY  the content directory (CONTENT_DIR, or content)
  --locale LANGUAGE    the language of posts that do not say theirs: fr, de, pt-BR (the export’s)
  --media DIRECTORY    a copy of wp-content/uploads, in which to find images
  --download           asks the former site for images that are not there
  --dry-run            says what would be done and writes nothing
  --lang fr|en         the language of what is said (the terminal’s)
  Nothing that exists is overwritten. Exit code: 1 if an imported article has an error,
  2 if the export can’t be read or holds no post, or the call does not fit.`,
  },
  export: {
    fr: `npm run export -- DOSSIER [OPTIONS]
  Écrit tout ce que le public peut lire en fichiers, pour n’importe quel serveur web, avec les règles de nginx,
  d’Apache et des hébergeurs qui lisent _redirects. Le contenu est celui de CONTENT_DIR ou de
  CONTENT_REPOSITORY ; SITE_URL est l’adresse où le site sera.
  --precompress  écrit aussi chaque texte en .br et .gz
  --lang fr|en   la langue de ce qui est dit (celle du terminal)
  Un export précédent est remplacé, rien d’autre ne l’est. Code de sortie : 1 si rien n’a pu être écrit.`,
    en: `npm run export -- DIRECTORY [OPTIONS]
  Writes all that the public may read as files, for any web server, with the rules for nginx, for Apache
  and for hosts that read _redirects. The content is that of CONTENT_DIR or CONTENT_REPOSITORY; SITE_URL
  is the address at which the site will be.
  --precompress  also writes each text as .br and .gz
  --lang fr|en   the language of what is said (the terminal’s)
  An earlier export is replaced, and nothing else. Exit code: 1 if nothing could be written.`,
  },
  "preview-link": {
    fr: "Usage : npm run preview-link -- --ref BRANCHE [--article CLÉ] [--locale LANGUE] [--days 7] [--pin] [--lang fr|en]",
    en: "Usage: npm run preview-link -- --ref BRANCH [--article KEY] [--locale LANGUAGE] [--days 7] [--pin] [--lang fr|en]",
  },
  "desk-link": {
    fr: `npm run desk-link -- --name NOM --email ADRESSE [OPTIONS]
  Écrit un lien personnel vers la rédaction ; il faut DESK_SECRET, avec la même valeur que sur le serveur.
  --name "Prénom Nom"  --email ADRESSE   de la personne : les commits portent son nom
  --may write|publish  ce qu’elle peut faire : écrire (write), ou publier aussi
  --days 30            combien de jours il est valable, 365 au plus
  --lang fr|en         la langue de ce qui est dit (celle du terminal)`,
    en: `npm run desk-link -- --name NAME --email ADDRESS [OPTIONS]
  Prints a personal link to the desk; needs DESK_SECRET, with the value it has on the server.
  --name "First Last"  --email ADDRESS   of the person: commits bear their name
  --may write|publish  what they may do: write (write), or publish too
  --days 30            for how many days it is valid, 365 at most
  --lang fr|en         the language of what is said (the terminal’s)`,
  },
} as const satisfies Readonly<Record<string, EditorTexts>>;
