import type { Rule } from "../../content/problem.ts";
import type { Sentence } from "./sentence.ts";

/** What an editor reads in French about each problem: first errors, then advice. */
export const fr: Record<Rule, Sentence> = {
  "too-large": ({ size, limit, part }) =>
    part === "fields"
      ? `Les champs au-dessus du texte pèsent ${size} ; leur limite est de ${limit}. Raccourcissez-les : ce qui est à lire va dans le texte.`
      : `Le fichier pèse ${size} ; la limite est de ${limit}. Retirez-en ce qui n’est pas du texte.`,
  "invalid-utf8": () =>
    "Un caractère est illisible : enregistrez le fichier en UTF-8 depuis votre éditeur.",
  "empty-file": () => "Le fichier est vide : écrivez-y ce qui lui revient, ou supprimez-le.",
  "missing-frontmatter": () =>
    "L’article doit commencer par une ligne « --- », ses champs, puis une seconde ligne « --- ».",
  "unreadable-yaml": ({ remedy, twice }) => {
    if (remedy !== undefined) return `Ce champ n’est pas lisible. ${remedy}`;
    if (twice !== undefined) return `Le champ « ${twice} » est là deux fois : gardez-en un seul.`;
    return "Les champs ne sont pas lisibles à cet endroit. Écrivez un champ par ligne, son nom, un deux-points, une espace, puis sa valeur entre guillemets droits ; les retraits se font avec des espaces.";
  },
  "unknown-key": ({ key }) => `Le champ « ${key} » n’existe pas : corrigez-le ou retirez-le.`,
  "missing-key": ({ key, expected, empty, line }) => {
    if (empty === undefined) return `Il manque le champ « ${key} » : ${expected}.`;
    if (line !== undefined)
      return `Le champ « ${key} » est vide : sans guillemets, le signe # commence un commentaire. Écrivez ${line}`;
    const other = empty === "optional" ? ", ou retirez ce champ" : "";
    return `Le champ « ${key} » est vide : il y faut ${expected}${other}.`;
  },
  "invalid-value": ({ key, value, expected }) =>
    `« ${value} » ne convient pas pour « ${key} ». Il faut ${expected}.`,
  "until-before-date": ({ until, date, earliest }) =>
    `« until: ${until} » vient avant la publication, « date: ${date} » : personne ne lirait jamais cet article. Mettez un jour à partir du ${earliest}, ce jour compris, ou retirez ce champ.`,
  "unknown-theme": ({ theme }) => `Le thème « ${theme} » n’est pas dans themes.yaml.`,
  "unknown-author": ({ author }) => `« ${author} » n’est pas dans people.yaml.`,
  "unknown-kind": ({ kind, declared }) =>
    declared === undefined
      ? `site.yaml n’a pas de types d’articles, et celui-ci dit « ${kind} » : retirez ce champ, ou déclarez ce type dans site.yaml : kinds: { ${kind}: son nom }`
      : `« ${kind} » n’est pas un type d’article de ce site, qui a : ${declared}. Pour en ajouter un, donnez-lui un nom sous « kinds » dans site.yaml.`,
  "unknown-series": ({ series }) => `La série « ${series} » n’est pas dans series.yaml.`,
  "duplicate-slug": ({ slug, other }) =>
    `L’adresse « ${slug} » est déjà celle de ${other} : donnez un autre « slug » à l’un des deux.`,
  "reserved-slug": ({ slug }) =>
    `L’adresse « ${slug} » est celle d’une partie du site : donnez un autre « slug » à cette page.`,
  "no-locale-file": ({ expected }) =>
    `Ce dossier ne contient aucun article : ajoutez-y ${expected}, ou supprimez-le.`,
  "unseen-file": ({ why }) => `Personne ne verra ce fichier : ${why}.`,
  "duplicate-folder": ({ name, other }) =>
    `Le dossier « ${name} » porte le nom de celui de ${other} : renommez l’un des deux dossiers.`,
  "lfs-pointer": ({ pattern }) =>
    `Git LFS garde ce fichier ailleurs, et le site ne lit pas Git LFS. Dans le dépôt, lancez : git lfs pull && git lfs untrack "${pattern}" && git add --renormalize . && git commit -m "Sans Git LFS"`,
  "unknown-locale": ({ name, expected, tag }) =>
    name !== `${tag}.mdx`
      ? `« ${name} » ne nomme pas une langue du site : nommez le fichier ${expected ?? "par l’étiquette d’une langue, telle que fr.mdx ou pt-BR.mdx"}.`
      : `Le site n’a pas la langue « ${tag} » : ajoutez-la à « languages » dans site.yaml${expected === undefined ? "" : `, ou nommez le fichier ${expected}`}.`,
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
  "gallery-content": () =>
    "Une galerie contient des images, et rien d’autre : écrivez chaque <Figure … /> sur sa ligne entre <Gallery> et </Gallery>, seules sur les leurs, et placez tout autre texte au-dessus ou au-dessous.",
  "heading-id": ({ id, why }) =>
    `« ${id} » ne peut pas être le nom de cet intertitre : ${why}. Écrivez-en un autre à sa place.`,
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
  "file-too-large": ({ size, limit }) =>
    `Le fichier pèse ${size}, la limite est de ${limit} : il n’est pas donné aux lecteurs. Exportez-le plus léger sous le même nom, ou demandez à qui tient le site de relever MEDIA_MAX_MB.`,
  "file-mismatch": ({ found, type }) =>
    `Malgré son nom, ce fichier n’est pas donné aux lecteurs : ${found}. Exportez de nouveau ce qui doit y être (${type}) et mettez-le à sa place, ou supprimez-le.`,
  "unsafe-file": ({ found }) =>
    `Ce fichier n’est pas donné aux lecteurs, à qui il pourrait nuire : ${found}. Exportez-le de nouveau sans cela ou, si ce n’est pas possible, en PDF.`,
  "locked-document": () =>
    "Ce PDF demande un mot de passe, que les lecteurs n’ont pas : il ne leur est pas donné. Exportez-le de nouveau sans mot de passe.",
  "missing-file": ({ name }) =>
    `« ${name} » n’est pas dans le dossier de l’article : les lecteurs n’ont ni lien ni fichier. Mettez-y le fichier, corrigez son nom ou retirez le lien.`,
  "unserved-file": ({ name, kinds }) =>
    `Les lecteurs ne reçoivent pas « ${name} » : le site ne donne pas de fichier de ce genre. Exportez-le en ${kinds}, ou retirez le lien.`,
  "scripted-document": ({ name }) =>
    `« ${name} » contient un programme, que beaucoup de lecteurs de PDF bloquent ou signalent. Exportez-le de nouveau sans JavaScript, sauf si ce formulaire en a besoin.`,
  "document-only": ({ name }) =>
    `Cette page ne dit presque rien que le document « ${name} » ne garde pour lui : sur un téléphone, à l’oreille ou dans une recherche, il se lit mal. Écrivez l’essentiel de son texte dans la page.`,
  "unreadable-captions": ({ remedy }) =>
    `Ces sous-titres ne sont pas montrés aux lecteurs. ${remedy}.`,
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
  "missing-image": ({ name, beside }) =>
    `L’image « ${name} » n’est pas ${beside ? `à côté de ${beside}` : "dans le dossier de l’article"} : ajoutez-la, ou corrigez son nom.`,
  "remote-image": () =>
    "Une image d’un autre site n’est pas montrée aux lecteurs : copiez-la dans le dossier de l’article, si ses droits le permettent.",
  "large-image": ({ name, size, limit }) =>
    `L’image « ${name} » est plus grande qu’il ne faut (${size}) : réduisez-la à ${limit} au plus.`,
  "embed-not-loaded": ({ why }) =>
    `Cette vidéo ou ce son n’est qu’un lien pour le public : ${why}.`,
  "bare-player": ({ line, host }) =>
    `Cette adresse reste un lien. Pour que le lecteur de ${host} se charge dans la page quand on le demande, écrivez, seul sur sa ligne : ${line}`,
  "missing-captions": () =>
    'Le film n’a pas de sous-titres : qui n’entend pas, ou regarde sans le son, ne sait pas ce qui s’y dit. Mettez un fichier .vtt à côté de l’article et écrivez captions="film.vtt". Si rien ne s’y dit, dites-le par {/* check-off missing-captions: votre raison */}.',
  "missing-transcript": () =>
    'Ce qui se dit dans ce son ne peut pas se lire : qui n’entend pas n’en apprend rien. Mettez-en le texte à côté de l’article (.txt) et écrivez transcript="son.txt".',
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
  "translation-behind": ({ other, language, date }) =>
    `Cette version est en retard : celle en ${language}, ${other}, a été mise à jour le ${date}. Reportez ici les changements, puis donnez la même date au champ « updated ».`,
  "translation-public": ({ other, several }) =>
    `Ce texte est retiré, mais ${other} ${several ? "restent publics : retirez-les aussi ou, s’ils doivent" : "reste public : retirez-le aussi ou, s’il doit"} rester, dites-le par {/* check-off translation-public: votre raison */}.`,
  "day-to-come": ({ field, date, effect }) =>
    `« ${field} » nomme un jour à venir, le ${date} : ${effect}. Corrigez-le si c’est une faute de frappe.`,
  "already-ended": ({ date }) =>
    `Cet article a pris fin le ${date} : s’il n’a pas encore paru, personne ne le lira jamais. Corrigez « until », ou retirez ce champ.`,
  "too-many-pinned": ({ most, all }) =>
    `${all} articles sont épinglés dans cette langue, et seuls les ${most} plus récents sont devant les autres : celui-ci n’en est pas. Retirez son champ « pinned », ou celui d’un plus récent.`,
  "still-image": ({ name }) =>
    `L’image « ${name} » est animée, et ce format perd ici son mouvement : exportez-la en WebP animé ou en GIF.`,
  "wrong-language": ({ expected, found, whole, copied }) =>
    copied === undefined
      ? `Ce ${whole === undefined ? "passage" : "texte"} semble écrit en ${found}, dans un fichier en ${expected} : traduisez-le, ou déplacez-le dans le fichier de cette langue.`
      : `Ce passage est, mot pour mot, celui de ${copied} : traduisez-le.`,
  "missing-language": ({ subject, what, missing, shown }) =>
    `${subject} n’a pas ${what} en ${missing} : qui lit le site dans cette langue voit ce qui est écrit en ${shown}. Ajoutez ce qui manque, ou écrivez un seul texte pour toutes les langues.`,
  "cut-text": ({ lost }) =>
    `Sans guillemets, ce qui suit le signe # n’est pas publié : « ${lost} ». Mettez tout le texte entre guillemets droits ("), ou retirez cette fin.`,
  "table-caption": ({ second }) =>
    second === undefined
      ? "Cette légende n’a pas de tableau : placez-la juste au-dessus ou juste au-dessous du sien, une ligne vide entre les deux. Si ce n’en est pas une, commencez par d’autres mots."
      : "Ce tableau a deux légendes : gardez-en une.",
  "table-cells": ({ cells, columns, left }) =>
    `Cette ligne a ${cells} cases et son tableau ${columns} colonnes : les lecteurs ne voient pas « ${left} ». Ajoutez des colonnes aux deux premières lignes du tableau, ou tapez \\| pour une barre qui doit se lire.`,
  "other-markdown": ({ found, remedy }) =>
    `« ${found} » ne veut rien dire ici, et les lecteurs le voient tel quel ou autrement. ${remedy}`,
  placeholder: ({ text }) =>
    `« ${text} » attend vos mots : mettez votre texte à sa place, signe ✎ compris.`,
  "switch-without-reason": ({ rule }) =>
    `Pour faire taire la règle « ${rule} », dites pourquoi : {/* check-off ${rule}: votre raison */}.`,
  "switch-unknown-rule": ({ rule }) =>
    `« ${rule} » n’est pas une règle que l’on peut faire taire : corrigez son nom, ou retirez ce commentaire.`,
};
