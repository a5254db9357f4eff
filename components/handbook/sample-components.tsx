import type { Components } from "hast-util-to-jsx-runtime";
import type { StaticImageData } from "next/image";
import { useLocale } from "next-intl";
import { DocumentOf } from "#components/mdx/document.tsx";
import { EmbedOf } from "#components/mdx/embed.tsx";
import { FigureOf } from "#components/mdx/figure.tsx";
import { PlayerOf } from "#components/mdx/player.tsx";
import { mdxComponents } from "#components/mdx/registry.tsx";
import { componentProps } from "#lib/content/body/component-props.ts";
import { colours } from "#lib/content/colours/palette.ts";
import { fileTypes } from "#lib/content/files/file-types.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import type { FileFacts } from "#lib/media/file-facts.ts";
import hemicycle from "./hemicycle.svg";

const { src, width, height }: StaticImageData = hemicycle;
const image = { url: src, width, height, colour: colours.paper.light, vector: true, asItIs: true };

/** The handbook has no folder of images: its figures all show the same drawing. */
const Figure = (props: Readonly<Record<string, unknown>>) => (
  <FigureOf {...componentProps.Figure.parse(props)} image={image} />
);

/** Nor of documents: they all are the same short report. */
const Document = (props: Readonly<Record<string, unknown>>) => (
  <DocumentOf {...componentProps.Document.parse(props)} file={report} />
);

/** Nor of films and sounds: there is nothing to be played, and of another host’s player the link is shown. */
const Video = (props: Readonly<Record<string, unknown>>) => {
  const { title } = componentProps.Video.parse(props);
  return <PlayerOf {...useWords()} title={title} file={film} poster={image} film />;
};
const Audio = (props: Readonly<Record<string, unknown>>) => {
  const { title } = componentProps.Audio.parse(props);
  return <PlayerOf {...useWords()} title={title} file={sound} />;
};
const Embed = (props: Readonly<Record<string, unknown>>) => (
  <EmbedOf {...componentProps.Embed.parse(props)} player={undefined} />
);

/** What is said in both. */
function useWords() {
  const lang = editorLanguageFor(useLocale());
  const text = { fr: "La séance est ouverte.", en: "The session is open." }[lang];
  return { lang, transcript: [{ speaker: "Ana Ruiz", text }] };
}

const film: FileFacts = {
  ...{ url: "#video", name: "seance.mp4", type: fileTypes.mp4 },
  ...{ size: 38_400_000, pages: undefined },
};
const sound: FileFacts = {
  ...{ url: "#audio", name: "question.mp3", type: fileTypes.mp3 },
  ...{ size: 4_200_000, pages: undefined },
};

const report: FileFacts = {
  url: "#document",
  name: "rapport.pdf",
  type: fileTypes.pdf,
  size: 1_240_000,
  pages: 12,
};

/** The components of articles, as the handbook shows them. */
export const sampleComponents: Partial<Components> = {
  ...mdxComponents,
  Audio,
  Document,
  Embed,
  Figure,
  Video,
} as Partial<Components>;
