import { useTimeZone } from "next-intl";

/** The clock of the site whose page is rendered. */
export function useClock(): string {
  const timeZone = useTimeZone();
  if (timeZone === undefined) throw new Error("The page has no clock.");
  return timeZone;
}
