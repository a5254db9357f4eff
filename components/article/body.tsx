import type { Root } from "hast";
import { mdxComponents } from "#components/mdx/registry.tsx";
import { toReact } from "#lib/content/body/to-react.ts";

/** An article's text. */
export function Body({ tree, lang }: { tree: Root; lang: string }) {
  return (
    <div className="prose" lang={lang}>
      {toReact(tree, mdxComponents)}
    </div>
  );
}
