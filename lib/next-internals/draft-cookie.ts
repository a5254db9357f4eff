/** The cookie of Next's Draft Mode, as `draftMode().enable()` names it. */
export const draftCookieName = "__prerender_bypass";
