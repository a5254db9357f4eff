import type { Components } from "hast-util-to-jsx-runtime";
import type { ComponentType, ReactNode } from "react";
import { type ComponentName, componentProps } from "../../lib/content/body/component-props.ts";
import { fileLink } from "../../lib/content/body/rehype/file-links.ts";
import { Callout } from "./callout.tsx";
import { Document } from "./document.tsx";
import { Embed } from "./embed.tsx";
import { Figure } from "./figure.tsx";
import { FileLink } from "./file-link.tsx";
import { Gallery } from "./gallery.tsx";
import { Audio, Video } from "./player.tsx";
import { Quote } from "./quote.tsx";
import { Table, TableCaption } from "./table.tsx";

type Written = Readonly<Record<string, unknown>> & { children?: ReactNode };

const place = (key: unknown, lang: unknown) => ({ articleKey: String(key), lang: String(lang) });

/**
 * What an editor's tags become. Props are judged again here: nothing else reaches a component. What
 * `<Lang>` says, HTML says by itself.
 */
const registry: Record<
  Exclude<ComponentName, "Lang"> | typeof fileLink | "img" | "table" | "caption",
  ComponentType<Written>
> = {
  Callout: ({ children, ...props }) => (
    <Callout {...componentProps.Callout.parse(props)}>{children}</Callout>
  ),
  // None of these has text inside: what was written there is left out.
  Document: ({ children: _inside, articleKey, ...props }) => (
    <Document {...componentProps.Document.parse(props)} articleKey={String(articleKey)} />
  ),
  [fileLink]: ({ children, src, place, articleKey }) => (
    <FileLink src={String(src)} place={String(place)} articleKey={String(articleKey)}>
      {children}
    </FileLink>
  ),
  Embed: ({ children: _inside, ...props }) => <Embed {...componentProps.Embed.parse(props)} />,
  // An image has no text inside: what was written there is left out.
  Figure: ({ children: _inside, articleKey, inGallery, ...props }) => (
    <Figure
      {...componentProps.Figure.parse(props)}
      articleKey={String(articleKey)}
      inGallery={inGallery === true}
    />
  ),
  Gallery: ({ children, ...props }) => (
    <Gallery {...componentProps.Gallery.parse(props)}>{children}</Gallery>
  ),
  Quote: ({ children, ...props }) => (
    <Quote {...componentProps.Quote.parse(props)}>{children}</Quote>
  ),
  table: ({ children, isWide }) => <Table isWide={isWide === true}>{children}</Table>,
  caption: ({ children }) => <TableCaption>{children}</TableCaption>,
  Video: ({ children: _inside, articleKey, spokenIn, ...props }) => (
    <Video {...componentProps.Video.parse(props)} {...place(articleKey, spokenIn)} />
  ),
  Audio: ({ children: _inside, articleKey, spokenIn, ...props }) => (
    <Audio {...componentProps.Audio.parse(props)} {...place(articleKey, spokenIn)} />
  ),
  // Markdown's own image: one beside the article, never one of another host.
  img: ({ src, alt, articleKey }) => (
    <Figure src={String(src)} alt={String(alt ?? "")} articleKey={String(articleKey)} />
  ),
};

export const mdxComponents = registry as Partial<Components>;
