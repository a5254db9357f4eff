import { addressOf, type WrittenText } from "../content/written-text.ts";
import { changeOf, type Kind, type Note } from "../history/change-kind.ts";
import type { History } from "../history/history.ts";
import type { PublicEnd, PublicState, PublicWithdrawal } from "../history/published.ts";
import type { Locale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";
import { comparisonUrl, versionUrl } from "../i18n/urls.ts";

/** A version as lists name it. */
export interface VersionEntry {
  readonly kind: Kind;
  /** How addresses name it. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly from: number;
  /** `from` is only the latest it can be: the known history begins there. */
  readonly notLater: boolean;
  readonly until: number | undefined;
  readonly notes: readonly Note[];
  /** Its comparison with the version before. */
  readonly comparison: string | undefined;
}

export type HistoryEntry =
  | VersionEntry
  | ((PublicWithdrawal | PublicEnd) & { readonly id: string });

/** Enough of a commit's id to tell one text's versions apart. */
const idLength = 12;

/** A text's past as lists name it, the oldest first. `body` gives the text of a version. */
export function entriesOf(
  { states, whole, olderThanKnown }: History,
  locale: Locale,
  text: WrittenText,
  body: (text: WrittenText) => string,
): HistoryEntry[] {
  const address = addressOf(text);
  return states.map((state, index): HistoryEntry => {
    // What is back after its end is compared with what it was until then.
    const before = states[index - 1]?.kind === "end" ? states[index - 2] : states[index - 1];
    const id = idOf(state);
    if (state.kind !== "version") return { ...state, id };
    return {
      ...changeOf(state, before, { whole, body }),
      id,
      url: versionUrl(locale, address, id),
      title: typeset(state.text.title, state.text.locale),
      from: state.from,
      notLater: index === 0 && olderThanKnown,
      until: state.until,
      comparison:
        before?.kind === "version" ? comparisonUrl(locale, address, idOf(before), id) : undefined,
    };
  });
}

/** How addresses name a state of a text. */
export const idOf = (state: PublicState) =>
  state.kind === "version" ? state.revision.slice(0, idLength) : `${state.kind}-${state.from}`;

/** Only this text's own versions have a name: git is never asked for what a reader typed. */
export function versionNamed(
  entries: readonly HistoryEntry[],
  id: string,
): VersionEntry | undefined {
  return entries.filter(isVersion).find((entry) => entry.id === id);
}

/** Whether an entry is a version, rather than a time from which there was none. */
export function isVersion(entry: HistoryEntry): entry is VersionEntry {
  return entry.kind !== "withdrawal" && entry.kind !== "end";
}
