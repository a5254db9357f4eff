import { articleName } from "../../content/text-names.ts";
import type { Act } from "../../desk/acts/act.ts";
import { fillIn } from "../../desk/acts/fill-in.ts";
import type { Saving } from "../../desk/saving/saving.ts";
import type { DeskPerson } from "../../desk/session/person.ts";
import { baseId, controlId } from "../../desk/writing/control.ts";
import type { Notice } from "../../desk/writing/writing.ts";
import { publishedNow } from "./published-now.ts";

interface Doing {
  readonly desk: Pick<Saving, "kind">;
  readonly person: Pick<DeskPerson, "may">;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Types into a form what an act says of a file, and tells what readers will see. */
export function doAct(
  form: URLSearchParams,
  asked: { readonly act: Act; readonly path: string },
  { desk, person, now }: Doing,
): Notice {
  const there = form.getAll("file").filter((path) => {
    return articleName(path) !== undefined && form.get(baseId(path));
  });
  const drafts = there.map((path) => controlId(path, { kind: "flag", name: "draft" }));
  const ticked = drafts.filter((id) => form.get(id) === "true");
  const { timeZone } = publishedNow().site.identity;
  const said = fillIn(form, asked, there, { timeZone, now });
  // What is saved in a directory is live: who may not publish keeps their drafts.
  const keeps = desk.kind === "directory" && person.may !== "publish";
  if (keeps) for (const id of ticked) form.set(id, "true");
  const { path } = asked;
  return "problem" in said
    ? { kind: "act-refused", path, problem: said.problem }
    : { kind: "acted", path, said };
}
