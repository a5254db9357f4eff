import type { Locale } from "./locales.ts";
import type { Messages } from "./messages.ts";

/** A message key that is not in the files is an error of types. */
declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
