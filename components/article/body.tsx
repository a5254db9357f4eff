import type { Root } from "hast";
import { mdxComponents } from "#components/mdx/registry.tsx";
import { imagesOf } from "#lib/content/body/outline.ts";
import { toReact } from "#lib/content/body/react.ts";
import type { ArticlePage } from "#lib/pages/article.ts";
import { articleImage } from "#lib/pages/images.ts";

/** An article's text. */
export async function Body({ page, tree }: { page: ArticlePage; tree: Root }) {
  const names = imagesOf(tree);
  const images = await Promise.all(names.map((name) => articleImage(page.key, name)));
  const byName = new Map(names.map((name, index) => [name, images[index]]));
  return (
    <div className="prose" lang={page.locale}>
      {toReact(tree, mdxComponents(byName))}
    </div>
  );
}
