import { type ShownText, type TextByLanguage, textIn } from "../content/localized-text.ts";
import type { Identity, Site, SiteImage } from "../content/site.ts";
import { isolated } from "../i18n/isolated.ts";
import type { Locale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";

/** Whose site it is, as a page in a language names it. */
export interface Publisher extends Omit<NonNullable<Identity["publisher"]>, "name"> {
  readonly name: ShownText;
}

/** What the site says of itself, as a page in a language shows it. */
export interface SiteIdentity {
  readonly locale: Locale;
  /** That of the host where the site has none. */
  readonly name: ShownText;
  readonly host: string;
  readonly tagline: ShownText | undefined;
  /** The tagline or the name where there is none. */
  readonly description: ShownText;
  readonly notice: ShownText | undefined;
  readonly publisher: Publisher | undefined;
  readonly licence: string | undefined;
  readonly logo: SiteImage | undefined;
}

/** What a site at an address says of itself in a language. */
export function identityOf(site: Site, locale: Locale, address: string): SiteIdentity {
  const { identity } = site;
  const { host } = new URL(address);
  const shown = (text: TextByLanguage | undefined) =>
    text === undefined ? undefined : shownIn(site, locale, text);
  const name = shown(identity.name) ?? { text: host };
  const tagline = shown(identity.tagline);
  return {
    locale,
    name,
    host,
    tagline,
    description: shown(identity.description) ?? tagline ?? name,
    notice: shown(identity.notice),
    publisher: publisherOf(site, locale),
    licence: identity.licence,
    logo: site.images.logo,
  };
}

/** Who publishes the site: the author of what names no other; undefined where nobody is named. */
export function publisherOf(site: Site, locale: Locale): Publisher | undefined {
  const { publisher } = site.identity;
  return publisher && { ...publisher, name: shownIn(site, locale, publisher.name) };
}

/** The title of a page, with the name of its site; that alone for the site as a whole. */
export function titleOf({ name, locale }: SiteIdentity, title?: string): string {
  return title === undefined ? name.text : `${title} – ${isolated(name.text, locale, name.lang)}`;
}

function shownIn({ languages }: Site, locale: Locale, written: TextByLanguage): ShownText {
  const { text, lang } = textIn(written, locale, languages);
  return { text: typeset(text, lang ?? locale), ...(lang && { lang }) };
}
