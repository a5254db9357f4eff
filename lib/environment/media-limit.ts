/** Mebibytes of a document, a sound or a film beside an article, where nobody says another limit. */
export const usualMediaLimit = 100;

/** The largest such file that is read, in bytes: what the settings, checked at the start, say of it. */
export function mediaLimit(variables: Readonly<Record<string, string | undefined>>): number {
  return Number(variables.MEDIA_MAX_MB || usualMediaLimit) * 1024 * 1024;
}
