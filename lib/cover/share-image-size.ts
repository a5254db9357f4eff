/** In pixels, as networks show it. */
export const shareImageSize = { width: 1200, height: 630 };

/** How high the cover stands above the words. */
export const coverHeight = 230;
