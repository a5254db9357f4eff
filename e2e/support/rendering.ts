import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "@playwright/test";

/** What decides how a page is drawn, besides the page: the browser, the fonts, how they are drawn. */
export interface Rendering {
  readonly chromium: string;
  /** The width of a sample in each family, in pixels: another font gives another one. */
  readonly widths: Readonly<Record<string, number>>;
  /** A digest of the sample's pixels: the same fonts may be smoothed in another way. */
  readonly drawn: string;
}

const file = join(import.meta.dirname, "../screenshots/pages/rendering.json");

/** How pages are drawn here. */
export async function renderingHere(page: Page): Promise<Rendering> {
  await page.goto("about:blank");
  const drawing = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(600, 200);
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("There is no canvas.");
    const sample = "Où l’œuvre paraît, 388 voix – fi ffl";
    const widths: Record<string, number> = {};
    for (const [row, family] of ["system-ui", "serif", "monospace", "Liberation Serif"].entries()) {
      context.font = `20px ${family.includes(" ") ? `"${family}"` : family}`;
      context.fillText(sample, 4, 40 * (row + 1));
      widths[family] = Math.round(context.measureText(sample).width * 1_000) / 1_000;
    }
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return { widths, pixels: [...data] };
  });
  const drawn = createHash("sha256").update(Uint8Array.from(drawing.pixels)).digest("hex");
  const [major = ""] = page.context().browser()?.version().split(".") ?? [];
  return { chromium: major, widths: drawing.widths, drawn: drawn.slice(0, 16) };
}

/** Remembers how the screenshots that are accepted now were drawn. */
export function keepRendering(rendering: Rendering): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(rendering, null, 2)}\n`);
}

/** How the accepted screenshots were drawn. */
export function keptRendering(): Rendering {
  return JSON.parse(readFileSync(file, "utf8"));
}
