import { previewLinkTexts } from "../commands/preview-link-texts.ts";
import type { Localized } from "../i18n/locales.ts";
import { words as importWords } from "../import/report/words.ts";

/** What each command says of itself; the handbook shows it too. */
export const commandUsage = {
  check: {
    fr: `npm run check [-- OPTIONS] [-- DOSSIER]
  Vérifie tous les textes d’un dossier de contenu (CONTENT_DIR, ou content).
  --json       en JSON, pour un programme
  --sarif      en SARIF, pour les annotations d’une forge
  --lines      une ligne par problème, pour un éditeur
  --external   demande aussi aux autres sites si leurs pages existent
  --lang en    en anglais
  Code de sortie : 1 s’il y a une erreur, 0 sinon, 2 si l’appel ne convient pas.`,
    en: `npm run check [-- OPTIONS] [-- DIRECTORY]
  Checks all texts of a content directory (CONTENT_DIR, or content).
  --json       as JSON, for a program
  --sarif      as SARIF, for a forge’s annotations
  --lines      one line per problem, for an editor
  --external   also asks other sites whether their pages exist
  --lang fr    in French
  Exit code: 1 if there is an error, 0 if not, 2 if the call does not fit.`,
  },
  new: {
    fr: `npm run new [-- OPTIONS]
  Écrit le fichier d’un nouvel article, en brouillon, et demande ce qui n’est pas dit ici :
  --title "Un titre"   --themes a,b   --locale fr|en   --date 2026-11-24
  --work DOSSIER       l’article dont ce texte est une autre langue ; « new » pour un autre article
  --dir DOSSIER        le dossier de contenu (CONTENT_DIR, ou content)
  --lang en            en anglais`,
    en: `npm run new [-- OPTIONS]
  Writes the file of a new article, as a draft, and asks for what is not said here:
  --title "A title"    --themes a,b   --locale fr|en   --date 2026-11-24
  --work FOLDER        the article of which this text is a further language; “new” for another article
  --dir DIRECTORY      the content directory (CONTENT_DIR, or content)
  --lang fr            in French`,
  },
  status: {
    fr: `npm run status [-- --json] [-- DOSSIER]
  Dit ce qui attend quelqu’un : fichiers refusés, traductions, brouillons, embargos, articles sans lien vers eux.
  --json       en JSON, pour un programme
  --lang en    en anglais`,
    en: `npm run status [-- --json] [-- DIRECTORY]
  Says what waits for somebody: refused files, translations, drafts, embargoes, articles never linked to.
  --json       as JSON, for a program
  --lang fr    in French`,
  },
  import: { fr: importWords.fr.usage, en: importWords.en.usage },
  "preview-link": { fr: previewLinkTexts.fr.usage(), en: previewLinkTexts.en.usage() },
} as const satisfies Readonly<Record<string, Localized>>;
