/** From where to where a part stands in `SourceText.text`; the end is not of it. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What names a value among fields: keys of maps, places in lists from 0. */
export type Path = readonly (string | number)[];
