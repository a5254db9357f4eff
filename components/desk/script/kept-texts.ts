/** Words that were typed and not saved, as this browser keeps them. */
export interface Kept {
  readonly path: string;
  /** The blob of the file that the form was made of; empty for one that was not there. */
  readonly base: string;
  /** The page in which they were typed: two that are open at once keep their own. */
  readonly page: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** What was typed, by the names of the form. */
  readonly fields: Readonly<Record<string, string>>;
  /** Under which name they were last sent to be saved. */
  readonly sent?: string;
}

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const prefix = "tribune-desk ";

/** Nobody asks for older ones, in milliseconds: 60 days. */
const longest = 60 * 24 * 60 * 60 * 1_000;

const nameOf = ({ path, base, page }: Pick<Kept, "path" | "base" | "page">) =>
  `${prefix}${JSON.stringify([path, base, page])}`;

/** Keeps words; false where the browser has no room for them. */
export function keep(store: Store, kept: Kept): boolean {
  try {
    store.setItem(nameOf(kept), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Forgets them. */
export function forget(store: Store, kept: Pick<Kept, "path" | "base" | "page">): void {
  store.removeItem(nameOf(kept));
}

/** All that is kept, the newest first; what is too old is forgotten. */
export function allKept(store: Store, now: number): readonly Kept[] {
  const names = Array.from({ length: store.length }, (_, index) => store.key(index) ?? "");
  const all = names
    .filter((name) => name.startsWith(prefix))
    .flatMap((name) => {
      const kept = read(store.getItem(name));
      if (kept !== undefined && now - kept.at < longest) return [kept];
      store.removeItem(name);
      return [];
    });
  return all.sort((a, b) => b.at - a.at);
}

/** Whatever stands in a browser's store may be anything. */
function read(text: string | null): Kept | undefined {
  try {
    const kept: Kept = JSON.parse(text ?? "");
    const isKept = typeof kept.path === "string" && typeof kept.at === "number";
    return isKept && typeof kept.fields === "object" ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a form says just what is kept, as forms have texts: with no line ends at their ends. */
export function isShown({ fields }: Kept, shown: (name: string) => string | undefined): boolean {
  return Object.entries(fields).every(([name, value]) => {
    const now = shown(name);
    return now !== undefined && plain(now) === plain(value);
  });
}

const plain = (text: string) => text.replace(/^\n+/, "").replace(/\n+$/, "");
