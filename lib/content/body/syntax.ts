import {
  isComponentName,
  isElementName,
  isEmptyComponent,
} from "#lib/content/body/component-props.ts";
import type { Localized } from "../../i18n/locales.ts";
import { bilingual } from "../bilingual.ts";
import { embedAddress, embedTag } from "../players/embed.ts";
import type { Position, Rule } from "../problem.ts";
import { answerTo } from "./html-replacements.ts";
import type { Mistake, MistakeKind } from "./markup/mistake.ts";

type Remedy = (about: Mistake["about"]) => Localized;

const sign: Localized = {
  fr: "Ce signe < n’ouvre aucune balise : pour l’écrire, tapez &lt;.",
  en: "This sign < begins no tag: to write it, type &lt;.",
};

const alone = (tag: string): Localized => ({
  fr: `Mettez <${tag}> et </${tag}> chacun seul sur sa ligne, hors des listes et des citations.`,
  en: `Put <${tag}> and </${tag}> each alone on its line, outside of lists and quotations.`,
});

/** What an editor reads of each mistake: what is wrong, and what to type for it to be right. */
const remedies: Record<MistakeKind, Remedy> = {
  sign: () => sign,
  brace: ({ run = "{" }) => {
    const typed = "\\{".repeat(run.length);
    return {
      fr: `Les accolades servent au code, qui n’est pas permis dans un article. Pour écrire ${run}, tapez ${typed} ; un commentaire s’écrit {/* … */}.`,
      en: `Braces are for code, which an article may not contain. To write ${run}, type ${typed}; a comment is written {/* … */}.`,
    };
  },
  attributes: () => ({
    fr: "Seul un intertitre se nomme ainsi, à la fin de sa ligne : « ## Le vote {#vote} ». Les styles sont ceux du site : ailleurs, retirez ces accolades et ce qu’elles contiennent. Pour écrire une accolade, tapez \\{.",
    en: "Only a heading is named like this, at the end of its line: “## The vote {#vote}”. Looks are the site’s own: elsewhere, take out these braces and what is in them. To write a brace, type \\{.",
  }),
  comment: () => ({
    fr: "Ce commentaire n’est pas fermé : terminez-le par */}.",
    en: "This comment is not closed: end it with */}.",
  }),
  "html-comment": ({ text = "" }) => {
    const comment = `{/* ${text === "" || text.length > 60 || /\n|\*\//.test(text) ? "…" : text} */}`;
    return {
      fr: `Un commentaire s’écrit ici ${comment}, et non <!-- … -->.`,
      en: `A comment is written ${comment} here, and not <!-- … -->.`,
    };
  },
  declaration: () => ({
    fr: "Ce qui commence par <! ou <? n’est ni du texte ni une balise du site : retirez-le. Pour écrire le signe <, tapez &lt;.",
    en: "What begins with <! or <? is neither text nor a tag of the site: take it out. To write the sign <, type &lt;.",
  }),
  address: ({ url = "" }) => {
    const whole = /^(?:https?|ftp|mailto):/.test(url)
      ? url.replaceAll(" ", "%20")
      : `https://${url}`;
    return {
      fr: `Une adresse entre < et > commence par https:// et n’a pas d’espace. Écrivez [les mots du lien](${whole}).`,
      en: `An address between < and > begins with https:// and has no space. Write [the link’s words](${whole}).`,
    };
  },
  quote: ({ prop = "", value = "" }) => ({
    fr: `Ces guillemets ne sont pas le signe " qu’attend une propriété : écrivez ${prop}="${value}".`,
    en: `These quotation marks are not the sign " that a prop needs: write ${prop}="${value}".`,
  }),
  "bare-value": ({ prop = "", value = "" }) => ({
    fr: `La valeur d’une propriété s’écrit entre deux signes " : écrivez ${prop}="${value}".`,
    en: `A prop’s value is written between two signs ": write ${prop}="${value}".`,
  }),
  "open-value": ({ prop = "", value = "" }) => ({
    fr: `Ce guillemet n’est pas fermé : écrivez ${prop}="${value}".`,
    en: `This quotation mark is not closed: write ${prop}="${value}".`,
  }),
  computed: ({ prop = "", value = "…" }) =>
    prop === ""
      ? {
          fr: "Des accolades dans une balise sont du code, qui n’est pas permis dans un article : retirez-les avec ce qu’elles contiennent.",
          en: "Braces in a tag are code, which an article may not contain: take them out with what is in them.",
        }
      : {
          fr: `La valeur d’une propriété est un texte, jamais du code : écrivez ${prop}="${value}".`,
          en: `A prop’s value is a text, never code: write ${prop}="${value}".`,
        },
  "in-tag": ({ tag = "" }) => ({
    fr: `La balise <${tag}> n’est pas lisible à cet endroit : chaque propriété s’écrit nom="valeur", après une espace, et rien d’autre. Pour écrire le signe <, tapez &lt;.`,
    en: `The tag <${tag}> can’t be read at this point: each prop is written name="value", after a space, and nothing else. To write the sign <, type &lt;.`,
  }),
  "endless-tag": ({ tag = "" }) =>
    isComponentName(tag) || isElementName(tag)
      ? {
          fr: `La balise <${tag}> n’est pas terminée : écrivez le signe > à sa fin.`,
          en: `The tag <${tag}> has no end: write the sign > there.`,
        }
      : sign,
  "open-tag": ({ tag = "" }) =>
    isEmptyComponent(tag)
      ? {
          fr: `La balise <${tag}> n’est pas fermée : terminez-la par « /> ».`,
          en: `The tag <${tag}> is not closed: end it with “/>”.`,
        }
      : isElementName(tag)
        ? {
            fr: `La balise <${tag}> n’est pas fermée : ajoutez </${tag}> après ce qu’elle contient, dans le même paragraphe.`,
            en: `The tag <${tag}> is not closed: add </${tag}> after what it holds, in the same paragraph.`,
          }
        : {
            fr: `La balise <${tag}> n’est pas fermée : ajoutez </${tag}>, seul sur sa ligne, après ce qu’elle contient. ${alone(tag).fr}`,
            en: `The tag <${tag}> is not closed: add </${tag}>, alone on its line, after what it holds. ${alone(tag).en}`,
          },
  apart: ({ tag = "" }) =>
    isElementName(tag)
      ? {
          fr: `<${tag}> et </${tag}> ne sont pas dans le même passage : mettez-les tous deux dans le même paragraphe, autour des mêmes mots.`,
          en: `<${tag}> and </${tag}> are not in one passage: put both in the same paragraph, around the same words.`,
        }
      : alone(tag),
  "closing-name": ({ tag = "", found = "" }) => ({
    fr: `La balise <${tag}> se ferme par </${tag}>, et non </${found}>.`,
    en: `The tag <${tag}> is closed by </${tag}>, and not </${found}>.`,
  }),
  stray: ({ tag = "" }) =>
    tag === "br"
      ? {
          fr: "Un passage à la ligne s’écrit <br/> : retirez </br>.",
          en: "A line break is written <br/>: take </br> out.",
        }
      : {
          fr: `La balise </${tag}> ne ferme rien : retirez-la${isComponentName(tag) ? `, ou ajoutez <${tag}> au-dessus, seul sur sa ligne` : ""}.`,
          en: `The tag </${tag}> closes nothing: take it out${isComponentName(tag) ? `, or add <${tag}> above, alone on its line` : ""}.`,
        },
};

const rules: Partial<Record<MistakeKind, Rule>> = {
  brace: "expression",
  attributes: "expression",
  comment: "expression",
  computed: "expression",
  "open-tag": "unclosed-tag",
  apart: "unclosed-tag",
  "closing-name": "unclosed-tag",
  stray: "unclosed-tag",
};

/** What a mistake is called, where it stands in the body, and what an editor reads of it. */
export function explainMistake({ kind, at, about }: Mistake): {
  rule: Rule;
  at: Position;
  about: Record<string, string>;
} {
  const named = Object.entries(about).map(([name, value]) => [name, shorten(value)]);
  const remedy = bilingual(remedies[kind](Object.fromEntries(named)));
  return { rule: rules[kind] ?? "mdx-syntax", at, about: { remedy } };
}

/** What to write instead of a tag that is none of the site’s, with the props it has. */
export function insteadOf(
  tag: string,
  known: readonly string[],
  props: Readonly<Record<string, string | true>>,
): string {
  const all = known.map((name) => `<${name}>`).join(", ");
  const answer = playerFor(tag, props) ?? answerTo(tag);
  return bilingual(
    answer === undefined
      ? {
          fr: `Le composant <${tag}> n’existe pas. Composants permis : ${all}.`,
          en: `There is no component <${tag}>. Components you may use: ${all}.`,
        }
      : {
          fr: `La balise <${tag}> n’est pas permise : ${answer.fr}.`,
          en: `The tag <${tag}> is not allowed: ${answer.en}.`,
        },
  );
}

/** What was copied from a platform's share button names what it plays. */
function playerFor(tag: string, props: Readonly<Record<string, string | true>>) {
  const { src = "", title } = props;
  if (!/^(?:iframe|embed)$/i.test(tag) || typeof src !== "string") return undefined;
  const url = src.startsWith("//") ? `https:${src}` : src;
  if (embedAddress(url) === undefined) return undefined;
  const line = embedTag(url, typeof title === "string" ? title : undefined);
  return {
    fr: `un lecteur d’un autre site s’écrit ${line}`,
    en: `a player of another site is written ${line}`,
  };
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
