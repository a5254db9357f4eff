import type { SiteImage } from "#lib/content/site.ts";
import { siteImageUrl } from "#lib/i18n/urls.ts";

interface Props {
  name: string;
  home: string;
  logo: SiteImage | undefined;
}

/** A name of more signs than this would fill a phone in the size of a short one. */
const long = 40;

/** The site's name, after its logo, to which it says all that there is to say. */
export function SiteName({ name, home, logo }: Props) {
  return (
    <a className="masthead-name" data-long={name.length > long || undefined} href={home}>
      {logo !== undefined && (
        // biome-ignore lint/performance/noImgElement: it is small, and the same on every page.
        <img
          className="logo"
          src={siteImageUrl(logo)}
          width={logo.width}
          height={logo.height}
          alt=""
        />
      )}
      {name}
    </a>
  );
}
