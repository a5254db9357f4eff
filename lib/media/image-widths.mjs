/** The widths, in pixels, in which images are made for readers: the text column at one, two and three device pixels, and a phone's. */
export const imageWidths = [360, 680, 1080, 1360, 2040];
