/** What qTranslate writes before each language of a text that holds several: [:de], [:pt-br]. */
export const mixedLanguages = /\[:[a-z]{2,3}(?:[-_][a-z]{2,4})?\]/i;

/** The same as its older versions had it, in a comment: what stands within it. */
export const mixedInComment = /^:[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i;
