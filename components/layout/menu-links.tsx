import { foreign, type Locale } from "#lib/i18n/locales.ts";
import type { Link } from "#lib/views/navigation.ts";

interface Props {
  links: readonly Link[];
  locale: Locale;
  current: string;
}

/** The items of a menu: themes, or pages about the site. */
export function MenuLinks({ links, locale, current }: Props) {
  return links.map(({ url, text, lang }) => (
    <li key={url}>
      <a
        href={url}
        aria-current={current === url ? "page" : undefined}
        {...foreign(lang ?? locale, locale)}
      >
        {text}
      </a>
    </li>
  ));
}
