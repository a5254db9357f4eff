/** A name that the server, Next's bundles and its cache handler share in one process. */
const name = Symbol.for("tribune.own-server");
const shared: typeof globalThis & { [name]?: true } = globalThis;

/** Says that this project's server stands in front of Next here, and keeps pages itself. */
export function setOwnServer(): void {
  shared[name] = true;
}

/** Whether it does; on any other host Next keeps pages, and nobody decides before it. */
export function isOwnServer(): boolean {
  return shared[name] === true;
}
