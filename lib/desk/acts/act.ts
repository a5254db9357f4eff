/** What an editor does with a published text besides writing it: each sets fields that readers notice. */
export const acts = ["schedule", "end", "correct", "withdraw"] as const;
export type Act = (typeof acts)[number];

/** Under which name a form has what an act needs to know of a file. */
export const actId = (path: string, act: Act, part: string) => `${path}#act.${act}.${part}`;

/** What a form has of acts, by these names: what is shown again where nothing came of it. */
export function actsTyped(form: URLSearchParams): ReadonlyMap<string, string> {
  return new Map([...form].filter(([name, value]) => /#act\.\w+\.\w+$/.test(name) && value !== ""));
}

/** The same without what an act was told, once it is done. */
export function withoutAct(
  typed: ReadonlyMap<string, string>,
  act: Act,
  path: string,
): ReadonlyMap<string, string> {
  const own = actId(path, act, "");
  return new Map([...typed].filter(([name]) => !name.startsWith(own)));
}

/** What a button says that does it. */
export const actValue = (act: Act, path: string) => `${act} ${path}`;

/** What readers will see once it is published. */
export type ActSaid =
  | { readonly act: "schedule"; readonly at: number }
  | { readonly act: "end"; readonly at: number }
  | { readonly act: "correct"; readonly at: number; readonly note: string }
  | { readonly act: "withdraw"; readonly at: number; readonly reason: string };

/** Why an act can't be done so. */
export type ActProblem =
  | "no-day"
  | "no-hour"
  | "past"
  | "before-date"
  | "no-note"
  | "no-reason"
  | "too-long"
  | "unreadable";

/** An act that a button asks for, with the file that it is about. */
export function actIn(action: string): { readonly act: Act; readonly path: string } | undefined {
  const [, name, path] = /^(\w+) (.+)$/s.exec(action) ?? [];
  const act = acts.find((each) => each === name);
  return act === undefined || path === undefined ? undefined : { act, path };
}
