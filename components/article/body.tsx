import type { Root } from "hast";
import { useLocale } from "next-intl";
import { mdxComponents } from "#components/mdx/registry.tsx";
import { toReact } from "#lib/content/body/to-react.ts";
import { foreign } from "#lib/i18n/locales.ts";

/** An article's text. */
export function Body({ tree, lang }: { tree: Root; lang: string }) {
  return (
    <div className="prose" {...foreign(lang, useLocale())}>
      {toReact(tree, mdxComponents)}
    </div>
  );
}
