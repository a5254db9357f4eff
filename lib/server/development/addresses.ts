/** Where a page under development listens for content that was published, and for advice. */
export const changesUrl = "/api/content-changes";

/** The script that listens there; the readers' server knows neither. */
export const adviceBoxUrl = "/api/advice-box.js";
