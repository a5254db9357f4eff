import type { Graph } from "schema-dts";

/** Facts for search engines. A data block: browsers never run it, so the policy need not name it. */
export function StructuredData({ data }: { data: Graph }) {
  // Nothing in the text can end the script or open a comment in it.
  const source = JSON.stringify(data).replaceAll("<", "\\u003c");
  return (
    <script
      type="application/ld+json"
      data-own
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which no tag can stand.
      dangerouslySetInnerHTML={{ __html: source }}
    />
  );
}
