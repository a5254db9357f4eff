import type { DeskPerson } from "../../desk/session/person.ts";
import type { Locale } from "../../i18n/locales.ts";

/** Who writes what. */
export interface Writer {
  readonly person: DeskPerson;
  readonly local: boolean;
  readonly locale: Locale;
  readonly key: string;
}
