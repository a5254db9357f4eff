import type { Components } from "hast-util-to-jsx-runtime";
import type { ComponentType, ReactNode } from "react";
import type { ImageFacts } from "#lib/media/image.ts";
import { Callout } from "./callout.tsx";
import { Figure } from "./figure.tsx";
import { type ComponentName, componentProps } from "./props.ts";
import { Quote } from "./quote.tsx";

type Written = Readonly<Record<string, unknown>> & { children?: ReactNode };
type Images = ReadonlyMap<string, ImageFacts | undefined>;

/** What an editor's tags become. Props are judged again here: nothing else reaches a component. */
export function mdxComponents(images: Images): Partial<Components> {
  const registry: Record<ComponentName | "img", ComponentType<Written>> = {
    Callout: ({ children, ...props }) => (
      <Callout {...componentProps.Callout.parse(props)}>{children}</Callout>
    ),
    // An image has no text inside: what was written there is left out.
    Figure: ({ children: _inside, ...props }) => {
      const { src, ...rest } = componentProps.Figure.parse(props);
      return <Figure {...rest} image={images.get(src)} />;
    },
    Quote: ({ children, ...props }) => (
      <Quote {...componentProps.Quote.parse(props)}>{children}</Quote>
    ),
    // Markdown's own image: one beside the article, never one of another host.
    img: ({ src, alt }) => <Figure alt={String(alt ?? "")} image={images.get(String(src))} />,
  };
  return registry as Partial<Components>;
}

/** For excerpts, which show no images. */
export const textComponents = mdxComponents(new Map());
