import type { EditorTexts } from "#lib/i18n/editor-languages.ts";
import type { ComponentName } from "../../lib/content/body/component-props.ts";

/** What the handbook says of a component, whose props are described where they are defined. */
export interface ExplainedComponent {
  readonly purpose: EditorTexts;
  /** What to type; the handbook shows it as readers would see it. */
  readonly example: EditorTexts;
}

/** Each component, for someone who has never seen it. */
export const componentsExplained: Record<ComponentName, ExplainedComponent> = {
  Callout: {
    purpose: {
      fr: "Un encadré, pour ce qu’il ne faut pas manquer. Un ou deux par article : au-delà, plus rien ne ressort.",
      en: "A framed aside, for what must not be missed. One or two per article: beyond that nothing stands out.",
    },
    example: {
      fr: '<Callout tone="warning" title="Date limite">\nLa consultation se termine le **30 juin**.\n</Callout>',
      en: '<Callout tone="warning" title="Deadline">\nThe consultation ends on **30 June**.\n</Callout>',
    },
  },
  Document: {
    purpose: {
      fr: "Un document du dossier de l’article, à part du texte : un rapport, un tableau, un formulaire. Son genre et sa taille s’affichent d’eux-mêmes. Dans une phrase, un lien ordinaire vers le fichier suffit : `[le rapport](rapport.pdf)`.",
      en: "A document of the article’s folder, apart from the text: a report, a table, a form. Its kind and size are shown by themselves. In a sentence a plain link to the file is enough: `[the report](report.pdf)`.",
    },
    example: {
      fr: '<Document src="rapport.pdf" title="Rapport sur le budget de 2026" />',
      en: '<Document src="report.pdf" title="Report on the budget of 2026" />',
    },
  },
  Figure: {
    purpose: {
      fr: "Une image du dossier de l’article, avec sa description, sa légende et son auteur.",
      en: "An image of the article’s folder, with its description, its caption and who made it.",
    },
    example: {
      fr: '<Figure\n  src="hemicycle.svg"\n  alt="Plan d’un hémicycle : huit rangs de sièges en demi-cercle."\n  caption="Les sièges, vus de la tribune."\n  credit="Service de presse"\n/>',
      en: '<Figure\n  src="hemicycle.svg"\n  alt="Plan of a chamber: eight rows of seats in a half circle."\n  caption="The seats, seen from the rostrum."\n  credit="Press office"\n/>',
    },
  },
  Gallery: {
    purpose: {
      fr: "Plusieurs images côte à côte, l’une sous l’autre sur un téléphone. Elle ne contient que des <Figure … />, chacune avec sa description et, si elle en a une, sa légende.",
      en: "Several images side by side, one below the other on a phone. It holds nothing but <Figure … />, each with its description and, if it has one, its caption.",
    },
    example: {
      fr: '<Gallery caption="La salle, avant et après les travaux.">\n<Figure src="avant.png" alt="Plan de la salle : huit rangs de sièges." caption="Avant." />\n<Figure src="apres.png" alt="Le même plan, avec deux rangs de plus." caption="Après." />\n</Gallery>',
      en: '<Gallery caption="The chamber, before and after the works.">\n<Figure src="before.png" alt="Plan of a chamber: eight rows of seats." caption="Before." />\n<Figure src="after.png" alt="The same plan, with two rows more." caption="After." />\n</Gallery>',
    },
  },
  Lang: {
    purpose: {
      fr: "Des mots ou des paragraphes dans une autre langue que le texte : un lecteur d’écran les prononce bien, et la règle qui cherche les passages non traduits les laisse.",
      en: "Words or paragraphs in another language than the text: a screen reader pronounces them well, and the rule that looks for untranslated passages lets them be.",
    },
    example: {
      fr: 'Au conseil de Maastricht, on dit <Lang code="nl">gemeenteraad</Lang>.\n\n<Lang code="ar">\nأهلا بكم في المجلس.\n</Lang>',
      en: 'In Maastricht the council is called <Lang code="nl">gemeenteraad</Lang>.\n\n<Lang code="ar">\nأهلا بكم في المجلس.\n</Lang>',
    },
  },
  Quote: {
    purpose: {
      fr: "Les mots de quelqu’un d’autre. Ne citez que ce qui a été dit ou écrit, et dites où.",
      en: "Someone else’s words. Quote only what was said or written, and say where.",
    },
    example: {
      fr: '<Quote author="Déclaration des droits de l’homme et du citoyen" source="article 15, 1789">\nLa société a le droit de demander compte à tout agent public de son administration.\n</Quote>',
      en: '<Quote author="Declaration of the Rights of Man and of the Citizen" source="article 15, 1789">\nSociety has the right to ask a public official for an accounting of his administration.\n</Quote>',
    },
  },
};
