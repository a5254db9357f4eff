import type { MDXComponents } from "mdx/types";

/** The handbook uses plain elements; its style is that of all text. */
export function useMDXComponents(): MDXComponents {
  return {};
}
