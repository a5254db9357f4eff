import { useLocale } from "next-intl";
import { commandUsage } from "#lib/handbook/command-usage.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { Typed } from "./typed-example.tsx";

/** What a command says of itself when it is asked with --help. */
export function Usage({ of }: { of: keyof typeof commandUsage }) {
  const locale = editorLanguageFor(useLocale());
  return <Typed label={`npm run ${of} -- --help`}>{commandUsage[of][locale]}</Typed>;
}
