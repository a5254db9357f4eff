import type { Components } from "hast-util-to-jsx-runtime";
import type { StaticImageData } from "next/image";
import { DocumentOf } from "#components/mdx/document.tsx";
import { FigureOf } from "#components/mdx/figure.tsx";
import { mdxComponents } from "#components/mdx/registry.tsx";
import { componentProps } from "#lib/content/body/component-props.ts";
import { colours } from "#lib/content/colours/palette.ts";
import { fileTypes } from "#lib/content/files/file-types.ts";
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
  Document,
  Figure,
} as Partial<Components>;
