import type { Nodes } from "mdast";
import type { Locale } from "../../i18n/locales.ts";
import { componentProps } from "./component-props.ts";
import { literalProps } from "./props.ts";

/** The language that a part of a text says it is in; undefined for one that says nothing of it. */
export function languageWithin(node: Nodes): Locale | undefined {
  if (!("name" in node) || node.name !== "Lang") return undefined;
  return componentProps.Lang.safeParse(literalProps(node)).data?.code;
}
