import type { Locale } from "../../i18n/locales.ts";
import { translator } from "../../i18n/translator.ts";
import type { Refusal } from "./outcome.ts";

/** What happened, that nothing was lost, and the way on: for the person at the desk. */
export function refusalText({ refused, detail }: Refusal, locale: Locale): string {
  return translator(locale)(`saving.refused.${refused}`, { detail: sentence(detail) });
}

/** Others' words end as a sentence does, before ours go on. */
function sentence(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return / /.test(line) && !/[.!?…]$/.test(line) ? `${line}.` : line;
}
