/** What stands in percents as words. What is not valid UTF-8 names nothing: it stays as it was written. */
export function decoded(pathname: string): string {
  return isDecodable(pathname) ? decodeURIComponent(pathname) : pathname;
}

/** Whether what a path writes in percents is UTF-8. Next says of any other that it failed. */
export function isDecodable(pathname: string): boolean {
  try {
    return decodeURIComponent(pathname) !== "";
  } catch {
    return false;
  }
}
