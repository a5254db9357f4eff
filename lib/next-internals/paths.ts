/** Where Next makes the sizes of an image. */
export const nextImagePath = "/_next/image";

/** Whether a path is that of one of Next's own files, not of a page. */
export const isNextPath = (pathname: string): boolean => pathname.startsWith("/_next/");

/** Whether it is that of a file of the build, which may be kept for ever. */
export const isBuildFile = (pathname: string): boolean => pathname.startsWith("/_next/static/");
