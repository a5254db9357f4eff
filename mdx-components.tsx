import type { MDXComponents } from "mdx/types";

/** The pages written with the code use plain elements; their style is that of all text. */
export function useMDXComponents(): MDXComponents {
  return {};
}
