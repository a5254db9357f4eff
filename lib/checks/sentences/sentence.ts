/** A problem in words, from what it names. */
export type Sentence = (about: Readonly<Record<string, string>>) => string;
