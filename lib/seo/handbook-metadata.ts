import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SiteIdentity } from "../views/identity.ts";
import { type PageFacts, pageMetadata } from "./metadata.ts";

type Facts = Omit<PageFacts, "noindex">;

/** The metadata of a page of the handbook, which is for editors and not for search engines. */
export async function handbookMetadata(
  identity: SiteIdentity,
  { title, ...facts }: Facts,
): Promise<Metadata> {
  const name = (await getTranslations("handbook"))("name");
  return pageMetadata(identity, {
    ...facts,
    title: title === undefined ? name : `${title} – ${name}`,
    noindex: true,
  });
}
