import type { SiteImage } from "#lib/content/site.ts";
import { siteImageUrl } from "#lib/i18n/urls.ts";

/** The site's drawing before its name, which says all that there is to say of it. */
export function Logo({ image }: { image: SiteImage | undefined }) {
  if (image === undefined) return null;
  const { width, height } = image;
  return (
    // biome-ignore lint/performance/noImgElement: it is small, and the same on every page.
    <img className="logo" src={siteImageUrl(image)} width={width} height={height} alt="" />
  );
}
