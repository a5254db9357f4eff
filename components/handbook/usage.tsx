import { useLocale } from "next-intl";
import { commandUsage } from "#lib/handbook/command-usage.ts";
import { Typed } from "./typed-example.tsx";

/** What a command says of itself when it is asked with --help. */
export function Usage({ of }: { of: keyof typeof commandUsage }) {
  const locale = useLocale();
  return <Typed label={`npm run ${of} -- --help`}>{commandUsage[of][locale]}</Typed>;
}
