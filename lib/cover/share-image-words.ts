import { createElement, type ReactNode } from "react";
import satori from "satori";
import { colourOf } from "../content/colours/accent.ts";
import { colours } from "../content/colours/palette.ts";
import { directionOf, likelyTag } from "../i18n/locales.ts";
import { legible } from "./legible.ts";
import { faceNames, readFaces } from "./share-image-faces.ts";
import type { ShareImage } from "./share-image-facts.ts";
import { coverHeight, shareImageSize } from "./share-image-size.ts";

/**
 * The words of a share image, as SVG with the letters' outlines: theme, title, and whose they are, from
 * the side on which their language begins. A text with letters that no face has is left out.
 */
export async function drawWords(image: ShareImage, site: string, host: string): Promise<string> {
  const fonts = await readFaces();
  const missing: string[] = [];
  const draw = (words: Words) =>
    satori(layout(image, words), {
      ...shareImageSize,
      fonts,
      loadAdditionalAsset: async (_language, letters) => {
        missing.push(letters);
        return [];
      },
    });
  // A site without a name has that of its host.
  const words = {
    theme: image.theme.text,
    title: cut(image.title, 230),
    site: cut(site, 60),
    host: host === site ? "" : host,
  };
  const drawn = await draw(words);
  if (missing.length === 0) return drawn;
  const without = (text: string) => legible(text, missing.join(""));
  return draw({
    ...words,
    theme: without(words.theme),
    title: without(words.title),
    site: without(words.site),
  });
}

interface Words {
  readonly theme: string;
  readonly title: string;
  readonly site: string;
  readonly host: string;
}

function layout({ locale, theme }: ShareImage, words: Words): ReactNode {
  const naskh = /-Arab(-|$)/.test(likelyTag(locale));
  const fontSize = Math.round(sizeOf(words.title) * (naskh ? 1.04 : 1));
  return box(
    {
      width: "100%",
      height: "100%",
      direction: directionOf(locale),
      flexDirection: "column",
      justifyContent: "space-between",
      padding: `${coverHeight + (naskh ? 22 : 36)}px 72px 48px`,
      fontFamily: faceNames,
      boxSizing: "border-box",
      color: colours.ink.light,
    },
    box(
      { flexDirection: "column", gap: naskh ? 0 : 10 },
      box({ fontSize: 28, fontWeight: 600, color: colourOf(theme.accent).light }, words.theme),
      box({ fontSize, fontWeight: 600, lineHeight: naskh ? 1.36 : 1.16 }, words.title),
    ),
    box({ justifyContent: "space-between" }, [
      createElement("div", { key: "site", style: { fontSize: 30, fontWeight: 600 } }, words.site),
      createElement(
        "div",
        { key: "host", style: { fontSize: 26, color: colours.muted.light } },
        words.host,
      ),
    ]),
  );
}

function box(style: Readonly<Record<string, unknown>>, ...children: ReactNode[]): ReactNode {
  return createElement("div", { style: { display: "flex", ...style } }, ...children);
}

/** A long title is set smaller, and cut past what anyone reads at this size. */
function sizeOf(title: string): number {
  if (title.length <= 60) return 58;
  if (title.length <= 110) return 48;
  return title.length <= 160 ? 40 : 34;
}

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, "")}…`;
