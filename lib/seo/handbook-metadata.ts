import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { type PageFacts, pageMetadata } from "./metadata.ts";

type Facts = Omit<PageFacts, "title" | "noindex"> & { readonly title?: string };

/** The metadata of a page of the handbook, which is for editors and not for search engines. */
export async function handbookMetadata({ title, ...facts }: Facts): Promise<Metadata> {
  const t = await getTranslations();
  const names = [title, t("handbook.name"), t("site.name")];
  return pageMetadata({
    ...facts,
    title: names.filter((name) => name !== undefined).join(" – "),
    noindex: true,
  });
}
