import { foreign, type Locale } from "#lib/i18n/locales.ts";
import type { GroupLink } from "#lib/views/navigation.ts";

/** What an article is, such as a press release, with a link to all that are. */
export function KindLabel({ kind, locale }: { kind: GroupLink; locale: Locale }) {
  return (
    <p className="facts-kind">
      <link rel="stylesheet" href="/assets/kinds.css" precedence="site" />
      <a href={kind.url} {...foreign(kind.lang ?? locale, locale)}>
        {kind.text}
      </a>
    </p>
  );
}
