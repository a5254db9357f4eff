import { createHash } from "node:crypto";
import { copyFile, link, mkdir, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Edition } from "../content/edition.ts";
import type { Locale } from "../i18n/locales.ts";
import { buildId } from "../next-internals/build-id.ts";
import { identityOf } from "../views/identity.ts";
import { shareImage } from "../views/share-image.ts";

/**
 * The share images that earlier exports drew, by what is drawn: one takes as long as three pages do, and
 * seldom changes.
 */
export interface DrawnCards {
  /** Puts the image of an article at a place, drawing it if nobody has. */
  put(locale: Locale, slug: string, place: string, draw: () => Promise<Uint8Array>): Promise<void>;
}

/** The images kept in a folder, of an edition of the site at an address. */
export function drawnCards(folder: string, edition: Edition, site: string): DrawnCards {
  const nameOf = (locale: Locale, slug: string) => {
    const { name, host } = identityOf(edition.catalogue.site, locale, site);
    const facts = [buildId(), shareImage(edition, locale, slug), name, host];
    return createHash("sha256").update(JSON.stringify(facts)).digest("base64url");
  };
  return {
    async put(locale, slug, place, draw) {
      const kept = join(folder, `${nameOf(locale, slug)}.png`);
      const now = new Date();
      const known = await utimes(kept, now, now).then(
        () => true,
        () => false,
      );
      if (!known) {
        await mkdir(folder, { recursive: true });
        await writeFile(kept, await draw());
      }
      // One file under two names; on two disks, two.
      await link(kept, place).catch(() => copyFile(kept, place));
    },
  };
}

/** Forgets the images that nobody has wanted since an instant. */
export async function forgetCards(folder: string, since: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const { mtimeMs } = await stat(join(folder, name));
    if (mtimeMs < since) await rm(join(folder, name));
  }
}
