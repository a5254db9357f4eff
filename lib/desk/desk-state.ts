import type { Problem } from "../content/problem.ts";
import type { Beginning, BeginProblem } from "./beginning/beginning.ts";
import type { Visitor } from "./presence/presence.ts";
import type { Outcome, Refusal as RefusedSaving } from "./saving/outcome.ts";
import type { DeskPerson } from "./session/person.ts";
import type { KnownWorks } from "./works/known-drafts.ts";
import type { Beside } from "./writing/beside.ts";
import type { TypedSite } from "./writing/typed-site.ts";
import type { Writing } from "./writing/writing.ts";

/** Why somebody is not let in. */
export type Refusal = "invalid" | "expired" | "forbidden" | "failed" | "unreachable";

/** A text that was to be begun, and why it is not. */
export interface ShownBeginning {
  readonly beginning: Beginning;
  readonly problems: readonly BeginProblem[];
  readonly refusal: RefusedSaving | undefined;
}

/** What of the desk a request shows. */
export type DeskView =
  /** `local`: whoever sits at this machine, who can't sign out. */
  | {
      readonly kind: "works";
      readonly person: DeskPerson;
      readonly local: boolean;
      /** What is written and not published, as far as that is known. */
      readonly known: KnownWorks;
      /** Who else has which work open. */
      readonly visitors: ReadonlyMap<string, readonly Visitor[]>;
      /** What was to be begun and is not. */
      readonly beginning: ShownBeginning | undefined;
    }
  /** `writing`: undefined where there is no work of that key. */
  | {
      readonly kind: "writing";
      readonly person: DeskPerson;
      readonly local: boolean;
      readonly key: string;
      /** In which it is written now, if that was asked. */
      readonly language: string | undefined;
      readonly writing: Outcome<Writing | undefined>;
      readonly beside: Beside;
      /** Texts that were sent and can't be saved, nor be shown in their form. */
      readonly typed: readonly string[];
      /** What its policy knows the styles of its script by. */
      readonly nonce: string;
    }
  /** What is typed can't be shown as a page: why. */
  | { readonly kind: "unshown"; readonly key: string; readonly problems: readonly Problem[] }
  /** `provider`: whether one may sign in at a provider, too; `typed`: texts that came too late. */
  | {
      readonly kind: "sign-in";
      readonly provider: boolean;
      readonly typed: readonly string[];
    }
  | { readonly kind: "refused"; readonly reason: Refusal; readonly provider: boolean };

/** The site as somebody types it, which a page of it shows. */
export type TypedView = { readonly kind: "typed" } & Pick<TypedSite, "edition" | "body" | "read">;

const name = Symbol.for("tribune.desk");
const shared: typeof globalThis & { [name]?: Map<string, DeskView | TypedView> } = globalThis;

/** As for reviews: the server and Next's bundles share this by a name on `globalThis`. */
function views(): Map<string, DeskView | TypedView> {
  shared[name] ??= new Map();
  return shared[name];
}

/** Has a view shown to whoever sends this name, which nobody can guess, until `end` is called. */
export function showDesk(view: DeskView | TypedView): { name: string; end: () => void } {
  const id = crypto.randomUUID();
  views().set(id, view);
  return { name: id, end: () => views().delete(id) };
}

/** The view that goes by a name. */
export function shownDesk(id: string): DeskView | undefined {
  const view = views().get(id);
  return view?.kind === "typed" ? undefined : view;
}

/** The site that goes by one. */
export function shownTyping(id: string): TypedView | undefined {
  const view = views().get(id);
  return view?.kind === "typed" ? view : undefined;
}

/** A text that somebody types, where a page that shows it is being made. */
export function typedBody(file: string, blob: string): string | undefined {
  for (const view of views().values()) {
    const body = view.kind === "typed" ? view.body(file, blob) : undefined;
    if (body !== undefined) return body;
  }
  return undefined;
}
