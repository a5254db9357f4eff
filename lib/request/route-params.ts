import { notFound } from "next/navigation";
import { hasLanguage } from "../content/site.ts";
import type { Locale } from "../i18n/locales.ts";
import { type GroupName, isGroupRoom } from "../i18n/urls.ts";
import { pageNumber } from "../views/pagination.ts";
import { readingEdition } from "./current-edition.ts";

/** The language of a route; answers 404 for any other first segment. */
export async function localeOf(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  const { site } = (await readingEdition()).catalogue;
  return hasLanguage(site, locale) ? locale : notFound();
}

/** The list that a route's segments name; answers 404 where no list can be. */
export async function groupOf(
  params: Promise<{ page: string; group: string }>,
): Promise<GroupName> {
  const { page: room, group } = await params;
  return isGroupRoom(room) ? { room, slug: segment(group) } : notFound();
}

/** A segment as it was before it was put in a URL; answers 404 for one that never was. */
export function segment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return notFound();
  }
}

/** The number in a route's last segment; answers 404 for what is not one. */
export function numberOf(text: string): number {
  return pageNumber(text) ?? notFound();
}
