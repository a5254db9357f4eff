import { assetOf } from "../content/catalogue.ts";
import { type ImageFacts, imageFacts } from "../media/image.ts";
import { isShown } from "../media/visible-images.ts";
import { publishedFiles } from "../publish/published-state.ts";
import { readingEdition } from "./current-edition.ts";
import { requestedTyping } from "./requested-desk.ts";
import { requestedReview } from "./requested-review.ts";

/** An image with whether it is shown as it is, without smaller sizes. */
export interface ArticleImage extends ImageFacts {
  readonly asItIs: boolean;
}

/** An image's file, as the page being rendered has it; undefined if it is not there. */
export async function imageBytes(key: string, name: string): Promise<Uint8Array | undefined> {
  const { catalogue } = await readingEdition();
  const entry = assetOf(catalogue, key, name);
  return entry && (await filesShown())?.read(entry);
}

/**
 * An image beside an article, as the page being rendered shows it; undefined if it is not there.
 * Sizes are made and kept for readers alone: a reviewer, or who writes, gets the image itself.
 */
export async function articleImage(key: string, name: string): Promise<ArticleImage | undefined> {
  const edition = await readingEdition();
  const files = await filesShown();
  const facts = files && (await imageFacts(edition.catalogue, files, key, name));
  // The past of a text that has ended is read without its images, which are gone.
  if (facts === undefined || !isShown(edition, facts.url)) return undefined;
  const shown = (await requestedReview()) ?? (await requestedTyping());
  return { ...facts, asItIs: facts.vector || shown !== undefined };
}

/** What has the files of the page being rendered: those beside what is typed may not be published. */
const filesShown = async () => (await requestedTyping()) ?? publishedFiles()?.source;
