import { type Range, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  hoverTooltip,
  keymap,
  showTooltip,
  type Tooltip,
} from "@codemirror/view";
import { button, element } from "./dom.ts";
import type { PlacedProblem } from "./problem.ts";
import { mends, remedyText } from "./problem.ts";

const setProblems = StateEffect.define<readonly PlacedProblem[]>();
const showAt = StateEffect.define<number | undefined>();

/** Underlines these problems and no others, as far as their places are in the text. */
export function markProblems(view: EditorView, problems: readonly PlacedProblem[]): void {
  view.dispatch({ effects: setProblems.of(problems) });
}

/** Goes to a problem and says what it is. */
export function goToProblem(view: EditorView, problem: PlacedProblem): void {
  const found = all(view).find(({ value }) => value.spec.problem === problem);
  if (found !== undefined) goTo(view, found);
  view.focus();
}

/** Does what mends a problem, where it stands by now. */
export function mend(view: EditorView, problem: PlacedProblem): void {
  const found = all(view).find(({ value }) => value.spec.problem === problem);
  const { mark } = problem;
  if (found === undefined || mark === undefined) return;
  const moved = found.from - mark.from;
  view.dispatch({
    changes: mark.remedy.map(({ from, to, text }) => {
      return { from: from + moved, to: to + moved, insert: text };
    }),
    effects: showAt.of(undefined),
    userEvent: "input.mend",
  });
  view.focus();
}

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, { changes, effects, newDoc }) => {
    const given = effects.find((effect) => effect.is(setProblems));
    if (given === undefined) return before.map(changes);
    const ranges = (given.value as readonly PlacedProblem[]).flatMap((problem) => {
      const { from = 0, to = 0 } = problem.mark ?? {};
      const end = Math.min(to, newDoc.length);
      const name = `desk-mark desk-mark-${problem.severity}`;
      return from < end ? [Decoration.mark({ class: name, problem }).range(from, end)] : [];
    });
    return Decoration.set(ranges, true);
  },
  provide: (field) => EditorView.decorations.from(field),
});

const shown = StateField.define<Tooltip | null>({
  create: () => null,
  update: (before, { effects, docChanged, selection, state }) => {
    const asked = effects.find((effect) => effect.is(showAt));
    if (asked !== undefined)
      return asked.value === undefined ? null : tooltipAt(state.field(marks), asked.value);
    return docChanged || selection ? null : before;
  },
  provide: (field) => showTooltip.from(field),
});

type Found = Range<Decoration>;

function all({ state }: EditorView): readonly Found[] {
  return within(state.field(marks), 0, state.doc.length);
}

function within(set: DecorationSet, from: number, to: number): readonly Found[] {
  const found: Found[] = [];
  set.between(from, to, (start, end, value) => {
    found.push({ from: start, to: end, value });
  });
  return found;
}

function tooltipAt(set: DecorationSet, place: number): Tooltip | null {
  const found = within(set, place, place);
  const [first] = found;
  if (first === undefined) return null;
  return {
    pos: first.from,
    end: Math.max(...found.map(({ to }) => to)),
    above: true,
    // The margins of the first and last lines are the tools' and the buttons', where it may well stand.
    clip: false,
    create: (view) => ({ dom: told(view, found) }),
  };
}

function told(view: EditorView, found: readonly Found[]): HTMLElement {
  const texts = found.map(({ value }) => {
    const problem: PlacedProblem = value.spec.problem;
    const line = element("p", {}, problem.message ?? "");
    if (mends(problem))
      line.append(
        " ",
        button(remedyText(problem), () => mend(view, problem)),
      );
    return line;
  });
  return element("div", { class: "desk-told", role: "status" }, ...texts);
}

function goTo(view: EditorView, { from, to }: Found): void {
  view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
  view.dispatch({ effects: showAt.of(from) });
}

/** The next problem after the cursor, or the first one. */
function next(view: EditorView): boolean {
  const found = all(view);
  const { from } = view.state.selection.main;
  const after = found.find((each) => each.from > from) ?? found[0];
  if (after !== undefined) goTo(view, after);
  return true;
}

/** Does what mends the problem at the cursor. */
function mendHere(view: EditorView): boolean {
  const { from, to } = view.state.selection.main;
  const found = within(view.state.field(marks), from, to).find(({ value }) =>
    mends(value.spec.problem),
  );
  if (found !== undefined) mend(view, found.value.spec.problem);
  return found !== undefined;
}

function hide(view: EditorView): boolean {
  if (view.state.field(shown) === null) return false;
  view.dispatch({ effects: showAt.of(undefined) });
  return true;
}

/** Underlined problems that say what they are under the pointer, and by keys. */
export const problemMarks = [
  marks,
  shown,
  hoverTooltip((view, place) => tooltipAt(view.state.field(marks), place)),
  keymap.of([
    { key: "F8", run: next },
    { key: "Mod-.", run: mendHere },
    { key: "Escape", run: hide },
  ]),
];
