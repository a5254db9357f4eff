/** What a document beside a text says of itself. */
export interface DocumentFacts {
  /** Of a PDF. */
  readonly pages?: number;
  /** Whether it has words that a program can read. */
  readonly worded: boolean;
  /** Whether it holds programs. */
  readonly scripted: boolean;
}

/** The same, and of which bytes it is known. */
export interface KnownDocument extends DocumentFacts {
  readonly blob: string;
}
