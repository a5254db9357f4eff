/** Why a file can't be read as a WordPress export. */
export type BadExportReason =
  | "missing"
  | "not-utf8"
  | "doctype"
  | "not-xml"
  | "not-wxr"
  | "too-large";

/** The export can't be read, with the line on which that was found, from 1. */
export class BadExport extends Error {
  readonly reason: BadExportReason;
  readonly line: number;

  constructor(reason: BadExportReason, line = 1) {
    super(reason);
    this.reason = reason;
    this.line = line;
  }
}
