import type { Components } from "hast-util-to-jsx-runtime";
import type { StaticImageData } from "next/image";
import { FigureOf } from "#components/mdx/figure.tsx";
import { mdxComponents } from "#components/mdx/registry.tsx";
import { componentProps } from "#lib/content/body/component-props.ts";
import { colours } from "#lib/content/colours/palette.ts";
import hemicycle from "./hemicycle.svg";

const { src, width, height }: StaticImageData = hemicycle;
const image = { url: src, width, height, colour: colours.paper.light, vector: true, asItIs: true };

/** The handbook has no folder of images: its figures all show the same drawing. */
const Figure = (props: Readonly<Record<string, unknown>>) => (
  <FigureOf {...componentProps.Figure.parse(props)} image={image} />
);

/** The components of articles, as the handbook shows them. */
export const sampleComponents: Partial<Components> = {
  ...mdxComponents,
  Figure,
} as Partial<Components>;
