import { notFound } from "next/navigation";
import { drawShareImage } from "#lib/cover/share-image.ts";
import { imageBytes } from "#lib/request/article-image.ts";
import { readingEdition } from "#lib/request/current-edition.ts";
import { localeOf, segment } from "#lib/request/route-params.ts";
import { siteIdentity } from "#lib/request/site-identity.ts";
import { shareImage } from "#lib/views/share-image.ts";

export const dynamic = "force-dynamic";

type Context = RouteContext<"/[locale]/articles/[slug]/card.png">;

/** The image that stands for an article where its link is shared. */
export async function GET(_request: Request, { params }: Context) {
  const locale = await localeOf(params);
  const image = shareImage(await readingEdition(), locale, segment((await params).slug));
  if (image === undefined) notFound();
  const { name, host } = await siteIdentity(locale);
  const picture = image.cover && (await imageBytes(image.key, image.cover.name));
  const png = await drawShareImage(image, name.text, host, picture);
  return new Response(new Uint8Array(png), {
    headers: { "content-type": "image/png", "cross-origin-resource-policy": "cross-origin" },
  });
}
