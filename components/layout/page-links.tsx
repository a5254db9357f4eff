import { foreign, type Locale } from "#lib/i18n/locales.ts";
import type { Link } from "#lib/views/navigation.ts";

interface Props {
  pages: readonly Link[];
  locale: Locale;
  current: string;
}

/** The pages about the site, as items of a menu. */
export function PageLinks({ pages, locale, current }: Props) {
  return pages.map(({ url, text, lang }) => (
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
