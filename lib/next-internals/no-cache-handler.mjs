/**
 * Next's cacheHandler, keeping nothing. Pages are kept by the page store in front of Next, in their
 * final form and by the published revision alone; a second copy inside Next, or the pages that the
 * build prerendered, could only ever be older than that.
 */
export default class NoNextCache {
  async get() {
    return null;
  }

  async set() {}

  async revalidateTag() {}

  resetRequestCache() {}
}
