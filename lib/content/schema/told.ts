import type { EditorTexts } from "../../i18n/editor-languages.ts";

/** What an editor is told about a field, in each language; the handbook and errors read it. */
declare module "zod" {
  interface GlobalMeta {
    /** What is to be written in it. */
    readonly expected?: EditorTexts;
    /** What it is for. */
    readonly purpose?: EditorTexts;
  }
}

/** What is to be written in a field. */
export const expects = (fr: string, en: string) => ({ expected: { fr, en } });
/** What a field is for. */
export const serves = (fr: string, en: string) => ({ purpose: { fr, en } });
