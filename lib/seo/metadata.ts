import type { Metadata } from "next";
import { type Locale, otherLocale } from "../i18n/locales.ts";

/** What a page tells search engines and those who link to it. URLs are paths on this site. */
export interface PageFacts {
  readonly title: string;
  readonly description: string;
  readonly locale: Locale;
  readonly url: string;
  /** The same page in the other language, if it exists and may be read. */
  readonly alternate?: string | undefined;
  /** Whether search engines keep another page instead of this one. */
  readonly noindex?: boolean;
}

/** A page's metadata. Only translations that exist are named. */
export function pageMetadata(facts: PageFacts): Metadata {
  const { title, description, locale, url, alternate, noindex = false } = facts;
  const languages = alternate && { [locale]: url, [otherLocale(locale)]: alternate };
  return {
    title,
    description,
    alternates: { canonical: url, ...(languages ? { languages } : {}) },
    ...(noindex ? { robots: { index: false, follow: true } } : {}),
  };
}
