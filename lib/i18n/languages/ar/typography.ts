/** The text as it was typed: Arabic has no apostrophes, and its marks stand without spaces. */
export const typeset = (text: string) => text;
