import { textName } from "../../content/text-names.ts";
import type { Locale } from "../../i18n/locales.ts";
import type { Draft, DraftFile, Saving } from "../saving/saving.ts";
import { openSource } from "../source-text/source-text.ts";

/** A text as the desk has it, and its readers do not. */
export interface BegunText {
  /** From the content directory. */
  readonly path: string;
  readonly locale: Locale;
  /** As far as its fields can be read. */
  readonly title: string | undefined;
  readonly themes: readonly string[];
}

/** A work of which something is written and not published. */
export interface BegunWork extends Omit<Draft, "files"> {
  readonly texts: readonly BegunText[];
}

/** Reads what drafts change, each version of a file once: `known` is what was read before. */
export async function begunWorks(
  saving: Pick<Saving, "read">,
  drafts: readonly Draft[],
  known: Map<string, BegunText>,
): Promise<readonly BegunWork[]> {
  const now = new Map<string, BegunText>();
  const textOf = async ({ path, blob }: DraftFile): Promise<readonly BegunText[]> => {
    const { name: locale } = textName(path) ?? {};
    if (locale === undefined || blob === undefined) return [];
    const id = `${blob} ${path}`;
    const text = known.get(id) ?? (await readText(saving, path, blob, locale));
    now.set(id, text);
    return [text];
  };
  const works = await Promise.all(
    drafts.map(async ({ files, ...draft }): Promise<BegunWork> => {
      return { ...draft, texts: (await Promise.all(files.map(textOf))).flat() };
    }),
  );
  known.clear();
  for (const [id, text] of now) known.set(id, text);
  return works;
}

async function readText(
  saving: Pick<Saving, "read">,
  path: string,
  blob: string,
  locale: Locale,
): Promise<BegunText> {
  const bytes = await saving.read({ path, blob });
  const source = bytes && openSource(bytes, path);
  const readable = source !== undefined && !("rule" in source) && !("rule" in source.fields);
  const fields = new Map<string, unknown>(
    Object.entries((readable && "value" in source.fields && source.fields.value) || {}),
  );
  const [title, themes] = [fields.get("title"), fields.get("themes")];
  return {
    ...{ path, locale },
    title: typeof title === "string" && title.trim() !== "" ? title.trim() : undefined,
    themes: [themes].flat().filter((each) => typeof each === "string"),
  };
}
