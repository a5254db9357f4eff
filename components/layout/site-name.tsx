import type { Locale } from "#lib/i18n/locales.ts";
import { siteImageUrl } from "#lib/i18n/urls.ts";
import type { SiteIdentity } from "#lib/views/identity.ts";
import { Shown } from "./shown.tsx";

interface Props {
  identity: SiteIdentity;
  locale: Locale;
  home: string;
}

/** A name of more signs than this would fill a phone in the size of a short one. */
const long = 40;

/** The site's name, after its logo, to which it says all that there is to say. */
export function SiteName({ identity: { name, logo }, locale, home }: Props) {
  return (
    <a className="masthead-name" data-long={name.text.length > long || undefined} href={home}>
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
      <Shown locale={locale}>{name}</Shown>
    </a>
  );
}
