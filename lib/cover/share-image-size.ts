/** In pixels, as networks show it. */
export const shareImageSize = { width: 1200, height: 630 };
