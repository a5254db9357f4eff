import type { Advice } from "../../content/problem.ts";
import type { Locale } from "../../i18n/locales.ts";
import type { Sentence } from "./sentence.ts";

const fr: Record<Advice, Sentence> = {
  "broken-link": ({ url }) =>
    `Le lien « ${url} » ne mène à aucune page du site : corrigez l’adresse ou retirez le lien.`,
  "broken-anchor": ({ anchor, file }) =>
    `Aucun intertitre de ${file} ne s’appelle « #${anchor} » : corrigez ce qui suit le signe #, ou retirez-le.`,
  "hidden-link": ({ url, why }) =>
    `Le lien « ${url} » mène à un article que les lecteurs ne peuvent pas lire : ${why}. Retirez le lien, ou attendez.`,
  "malformed-link": ({ url }) =>
    `« ${url} » n’est pas une adresse complète : un lien vers un autre site commence par https://, un courriel par mailto:.`,
  "dead-link": ({ url, answer }) =>
    `L’adresse « ${url} » ne répond pas comme il faut (${answer}) : vérifiez-la dans un navigateur, puis corrigez ou retirez le lien.`,
  "empty-link": () =>
    "Ce lien n’a pas de texte, personne ne le verra : écrivez entre les crochets ce qu’on trouve au bout.",
  "vague-link": ({ text }) =>
    `« ${text} » ne dit pas où mène le lien : faites porter le lien sur les mots qui nomment la page.`,
  "missing-image": ({ name }) =>
    `L’image « ${name} » n’est pas dans le dossier de l’article : ajoutez-la, ou corrigez son nom.`,
  "remote-image": () =>
    "Une image d’un autre site n’est pas montrée aux lecteurs : copiez-la dans le dossier de l’article, si ses droits le permettent.",
  "large-image": ({ name, size, limit }) =>
    `L’image « ${name} » est plus grande qu’il ne faut (${size}) : réduisez-la à ${limit} au plus.`,
  "missing-alt": () =>
    "L’image n’a pas de description : écrivez ce qu’elle montre, pour qui ne la voit pas.",
  "alt-file-name": ({ alt }) =>
    `« ${alt} » est un nom de fichier : décrivez plutôt ce que montre l’image, pour qui ne la voit pas.`,
  "heading-order": ({ found, expected }) =>
    `Cet intertitre saute un niveau (« ${found} ») : écrivez « ${expected} », ou ajoutez l’intertitre qui manque au-dessus.`,
  "first-level-heading": () =>
    "Le signe # seul est celui du titre de la page, qui vient du champ « title » : commencez cet intertitre par ##.",
  "hidden-character": ({ code }) =>
    `Un signe que personne ne voit (${code}) s’est glissé ici : il n’est pas publié. Effacez ce qui entoure cette place, puis retapez-le.`,
  "lost-character": () =>
    "Un signe s’est perdu ici, dans un copier-coller ou une conversion : les lecteurs voient « \ufffd ». Écrivez à sa place le signe voulu.",
  "straight-quotes": ({ expected }) => `Des guillemets droits (") : écrivez plutôt ${expected}.`,
  "double-space": () => "Plusieurs espaces se suivent : n’en gardez qu’une.",
  "three-dots": () => "Trois points de suite : écrivez le signe « … ».",
  "summary-length": ({ size, least, most }) =>
    `Le résumé compte ${size} signes ; il en faut de ${least} à ${most} pour les listes et les moteurs de recherche.`,
  "duplicate-title": ({ other }) =>
    `Ce titre est déjà celui de ${other} : les lecteurs ne pourront pas les distinguer. Précisez l’un des deux.`,
  "translation-behind": ({ other, date }) =>
    `Cette version est en retard : ${other} a été mis à jour le ${date}. Reportez-y les changements, puis donnez la même date au champ « updated ».`,
  "translation-public": ({ other }) =>
    `Ce texte est retiré, mais ${other} reste public : retirez-le aussi ou, s’il doit rester, dites-le par {/* check-off translation-public: votre raison */}.`,
  "day-to-come": ({ field, date, effect }) =>
    `« ${field} » nomme un jour à venir, le ${date} : ${effect}. Corrigez-le si c’est une faute de frappe.`,
  "still-image": ({ name }) =>
    `L’image « ${name} » est animée, et ce format perd ici son mouvement : exportez-la en WebP animé ou en GIF.`,
  "wrong-language": ({ expected, found, whole, copied }) =>
    copied === undefined
      ? `Ce ${whole === undefined ? "passage" : "texte"} semble écrit en ${found}, dans un fichier en ${expected} : traduisez-le, ou déplacez-le dans l’autre fichier.`
      : `Ce passage est, mot pour mot, celui de ${copied} : traduisez-le.`,
  "cut-text": ({ lost }) =>
    `Sans guillemets, ce qui suit le signe # n’est pas publié : « ${lost} ». Mettez tout le texte entre guillemets droits ("), ou retirez cette fin.`,
  "other-markdown": ({ found, remedy }) =>
    `« ${found} » ne veut rien dire ici, et les lecteurs le voient tel quel ou autrement. ${remedy}`,
  placeholder: ({ text }) =>
    `« ${text} » est un texte d’attente, écrit par « npm run new » : mettez le vôtre à sa place.`,
  "switch-without-reason": ({ rule }) =>
    `Pour faire taire la règle « ${rule} », dites pourquoi : {/* check-off ${rule}: votre raison */}.`,
  "switch-unknown-rule": ({ rule }) =>
    `« ${rule} » n’est pas une règle que l’on peut faire taire : corrigez son nom, ou retirez ce commentaire.`,
};

const en: Record<Advice, Sentence> = {
  "broken-link": ({ url }) =>
    `The link “${url}” leads to no page of the site: correct the address or take the link out.`,
  "broken-anchor": ({ anchor, file }) =>
    `No heading of ${file} is called “#${anchor}”: correct what follows the sign #, or take it out.`,
  "hidden-link": ({ url, why }) =>
    `The link “${url}” leads to an article that readers can’t read: ${why}. Take the link out, or wait.`,
  "malformed-link": ({ url }) =>
    `“${url}” is not a whole address: a link to another site begins with https://, a mail address with mailto:.`,
  "dead-link": ({ url, answer }) =>
    `The address “${url}” does not answer as it should (${answer}): look at it in a browser, then correct the link or take it out.`,
  "empty-link": () =>
    "This link has no text, so nobody will see it: write between the brackets what is to be found there.",
  "vague-link": ({ text }) =>
    `“${text}” does not say where the link leads: put the link on the words that name the page.`,
  "missing-image": ({ name }) =>
    `The image “${name}” is not in the article’s folder: add it, or correct its name.`,
  "remote-image": () =>
    "An image of another site is not shown to readers: copy it into the article’s folder, if its rights allow that.",
  "large-image": ({ name, size, limit }) =>
    `The image “${name}” is larger than needed (${size}): bring it down to ${limit} at most.`,
  "missing-alt": () =>
    "The image has no description: write what it shows, for those who do not see it.",
  "alt-file-name": ({ alt }) =>
    `“${alt}” is a file name: say instead what the image shows, for those who do not see it.`,
  "heading-order": ({ found, expected }) =>
    `This heading skips a level (“${found}”): write “${expected}”, or add the heading that is missing above.`,
  "first-level-heading": () =>
    "A single # is for the page’s title, which comes from the field “title”: begin this heading with ##.",
  "hidden-character": ({ code }) =>
    `A sign that nobody sees (${code}) has slipped in here: it is not published. Delete what is around this place, then type it again.`,
  "lost-character": () =>
    "A sign was lost here, in a paste or a conversion: readers see “\ufffd”. Write the sign that was meant in its place.",
  "straight-quotes": ({ expected }) => `Straight quotation marks ("): write ${expected} instead.`,
  "double-space": () => "Several spaces in a row: keep only one.",
  "three-dots": () => "Three dots in a row: write the sign “…”.",
  "summary-length": ({ size, least, most }) =>
    `The summary has ${size} characters; lists and search engines need ${least} to ${most}.`,
  "duplicate-title": ({ other }) =>
    `This title is already that of ${other}: readers can’t tell them apart. Make one of the two more precise.`,
  "translation-behind": ({ other, date }) =>
    `This version is behind: ${other} was updated on ${date}. Carry the changes over, then give the field “updated” the same date.`,
  "translation-public": ({ other }) =>
    `This text is withdrawn, but ${other} goes on being public: withdraw it too or, if it is to stay, say so by {/* check-off translation-public: your reason */}.`,
  "day-to-come": ({ field, date, effect }) =>
    `“${field}” names a day to come, ${date}: ${effect}. Correct it if it is a typing error.`,
  "still-image": ({ name }) =>
    `The image “${name}” is animated, and this format loses its movement here: export it as an animated WebP or as a GIF.`,
  "wrong-language": ({ expected, found, whole, copied }) =>
    copied === undefined
      ? `This ${whole === undefined ? "passage" : "text"} seems to be written in ${found}, in a file in ${expected}: translate it, or move it to the other file.`
      : `This passage is, word for word, that of ${copied}: translate it.`,
  "cut-text": ({ lost }) =>
    `Without quotation marks, what follows the sign # is not published: “${lost}”. Put the whole text between straight quotation marks ("), or take this end out.`,
  "other-markdown": ({ found, remedy }) =>
    `“${found}” means nothing here, and readers see it as it is or otherwise. ${remedy}`,
  placeholder: ({ text }) =>
    `“${text}” was written by “npm run new” to hold a place: put your own text there.`,
  "switch-without-reason": ({ rule }) =>
    `To silence the rule “${rule}”, say why: {/* check-off ${rule}: your reason */}.`,
  "switch-unknown-rule": ({ rule }) =>
    `“${rule}” is not a rule that can be silenced: correct its name, or take this comment out.`,
};

/** A sentence with its remedy for each piece of advice, in both languages. */
export const adviceSentences: Record<Locale, Record<Advice, Sentence>> = { fr, en };
