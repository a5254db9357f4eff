/** The site keeps one clock for readers and editors: that of its institution. */
export const timeZone = "Europe/Paris";
