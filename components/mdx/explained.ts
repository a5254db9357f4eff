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
  Embed: {
    purpose: {
      fr: "Un film ou un son d’une plateforme. Rien n’est demandé à la plateforme avant que la personne ne le veuille ; son hôte doit être dans « embeds », dans site.yaml, sinon il reste un lien. Les adresses de PeerTube, YouTube, Vimeo, Dailymotion, SoundCloud, Spotify, Apple Podcasts et Castopod se collent comme on les copie ; celles d’un autre hôte sont chargées telles quelles. Ici, le lien que voit qui lit sans script.",
      en: "A film or a sound of a platform. Nothing is asked of the platform before a reader wants it; its host must be in “embeds”, in site.yaml, or else it stays a link. Addresses of PeerTube, YouTube, Vimeo, Dailymotion, SoundCloud, Spotify, Apple Podcasts and Castopod are pasted as they are copied; those of another host are loaded as they are. Here, the link that those who read without scripts see.",
    },
    example: {
      fr: '<Embed url="https://tube.example.org/w/kBn2xGd8W3fTqLr5mZp7vA" title="Le débat du 12 mars, en entier" />',
      en: '<Embed url="https://tube.example.org/w/kBn2xGd8W3fTqLr5mZp7vA" title="The debate of 12 March, from beginning to end" />',
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
  Video: {
    purpose: {
      fr: "Un film du dossier de l’article. Rien n’en est chargé avant que la personne ne le lance. Les sous-titres (.vtt) sont pour qui n’entend pas ; ils se lisent aussi sous le film.",
      en: "A film of the article’s folder. Nothing of it is loaded before a reader starts it. Captions (.vtt) are for those who do not hear; they can also be read below the film.",
    },
    example: {
      fr: '<Video\n  src="seance.mp4"\n  poster="hemicycle.svg"\n  captions="seance.vtt"\n  title="La séance du 12 mars"\n/>',
      en: '<Video\n  src="session.mp4"\n  poster="hemicycle.svg"\n  captions="session.vtt"\n  title="The session of 12 March"\n/>',
    },
  },
  Audio: {
    purpose: {
      fr: "Un son du dossier de l’article. Les flux le donnent comme l’épisode d’un podcast. La transcription, un texte (.txt) ou des sous-titres (.vtt) à côté de l’article, est pour qui n’entend pas, ou préfère lire.",
      en: "A sound of the article’s folder. Feeds give it as a podcast’s episode. The transcript, a text (.txt) or captions (.vtt) beside the article, is for those who do not hear, or would rather read.",
    },
    example: {
      fr: '<Audio src="question.mp3" transcript="question.txt" title="La question au gouvernement du 12 mars" />',
      en: '<Audio src="question.mp3" transcript="question.txt" title="The question to the government of 12 March" />',
    },
  },
};
