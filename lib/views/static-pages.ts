import { allPages } from "contentlayer/generated";
import { z } from "zod";
import { editorLanguageFor, editorLanguages } from "../i18n/editor-languages.ts";
import type { Locale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";
import { staticPages } from "../i18n/urls.ts";

const pageSchema = z.object({
  name: z.enum(staticPages),
  locale: z.enum(editorLanguages),
  title: z.string().min(1),
  description: z.string().min(1),
  order: z.number().int(),
});

export type PageFacts = z.infer<typeof pageSchema>;

// The generated lists are not plain arrays: a round trip makes them so, and zod judges the rest.
const pages = z.array(pageSchema).parse(JSON.parse(JSON.stringify(allPages)));

// The generator can leave a document out and succeed.
if (pages.length !== staticPages.length * editorLanguages.length) {
  throw new Error(
    `${pages.length} pages found, ${staticPages.length * editorLanguages.length} expected.`,
  );
}

/** The pages about the site for readers of a language, in their order; their texts may be English. */
export function pagesIn(language: Locale): readonly PageFacts[] {
  const locale = editorLanguageFor(language);
  return pages
    .filter((page) => page.locale === locale)
    .sort((a, b) => a.order - b.order)
    .map((page) => ({
      ...page,
      title: typeset(page.title, locale),
      description: typeset(page.description, locale),
    }));
}
