/** Keeps a page out of search engines, whoever links to it. */
export const unlisted = { "x-robots-tag": "noindex, nofollow" } as const;

/** For what one person is shown: nobody else may keep or list it. */
export const personalHeaders = { "cache-control": "private, no-store", ...unlisted } as const;

/** For every robot, the whole site (RFC 9309). */
export const nothingForRobots = "User-agent: *\nDisallow: /\n";
