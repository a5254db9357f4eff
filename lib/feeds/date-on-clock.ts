import { writtenInstant } from "../content/dates.ts";

/**
 * A date that is written with the offset of a clock: its day is then the one that readers are told.
 * What writes feeds asks a date for these two texts.
 */
export class DateOnClock extends Date {
  readonly #timeZone: string;

  constructor(instant: number, timeZone: string) {
    super(instant);
    this.#timeZone = timeZone;
  }

  /** RFC 3339, for Atom and JSON Feed. */
  override toISOString(): string {
    return writtenInstant(this.getTime(), this.#timeZone);
  }

  /** RFC 822 with years of four digits, for RSS. */
  override toUTCString(): string {
    const written = this.toISOString();
    const offset = written.slice(-6).replace(":", "");
    return new Date(`${written.slice(0, 19)}Z`).toUTCString().replace("GMT", offset);
  }
}
