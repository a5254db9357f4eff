import { button, element } from "./dom.ts";
import { type FileForm, setValue, valueIn } from "./file-form.ts";
import { mends, type PlacedProblem, remedyText } from "./problem.ts";
import { settings, text } from "./settings.ts";

/** What one can do about a problem in a text that has an editor. */
export interface InText {
  readonly goTo: (problem: PlacedProblem) => void;
  readonly mend: (problem: PlacedProblem) => void;
}

/** Lists the problems of a file below its text, and says at each field what is wrong with it. */
export function listProblems(
  file: FileForm,
  problems: readonly PlacedProblem[],
  editorOf: (control: string) => InText | undefined,
): void {
  const list = listOf(file);
  const before = document.activeElement;
  list.replaceChildren(...problems.map((problem) => item(file, problem, editorOf)));
  // What was pressed is done, and gone with its problem.
  if (before !== null && !before.isConnected) list.focus();
  for (const [name, field] of file.fields) {
    tell(
      field,
      editorOf(name) === undefined ? problems.filter(({ control }) => control === name) : [],
    );
  }
}

function listOf({ section }: FileForm): HTMLElement {
  const there = section.querySelector<HTMLElement>(".desk-advice");
  if (there !== null) return there;
  const list = element("ul", { class: "desk-advice", tabindex: "-1" });
  const text = section.querySelector('[data-kind="body"], [data-kind="file"]');
  (text ?? section.lastElementChild)?.after(list);
  return list;
}

function item(
  file: FileForm,
  problem: PlacedProblem,
  editorOf: (control: string) => InText | undefined,
): HTMLElement {
  const { severity, rule, control, message, line, column } = problem;
  const editor = control === undefined ? undefined : editorOf(control);
  const field = control === undefined ? undefined : file.fields.get(control);
  const place = text("place", { line: String(line), column: String(column) });
  const go = () => {
    if (editor !== undefined) return editor.goTo(problem);
    field?.closest("details")?.setAttribute("open", "");
    field?.focus();
  };
  const made = element("li", { "data-severity": severity }, element("b", {}, text(severity)), " ");
  made.append(field === undefined ? place : button(place, go, { class: "desk-go" }), " ");
  made.append(message ?? text("unwritable"), " ");
  if (mends(problem) && field !== undefined) {
    const mend = () => {
      if (editor !== undefined) return editor.mend(problem);
      setValue(field, mended(valueIn(field), problem));
      field.focus();
    };
    made.append(button(remedyText(problem), mend), " ");
  }
  const why = settings?.rule?.replace("RULE", rule);
  if (why !== undefined) made.append(element("a", { href: why, target: "_blank" }, text("why")));
  return made;
}

function mended(value: string, { mark }: PlacedProblem): string {
  const last = [...(mark?.remedy ?? [])].sort((a, b) => b.from - a.from);
  return last.reduce(
    (current, { from, to, text: put }) => current.slice(0, from) + put + current.slice(to),
    value,
  );
}

/** Says at a field what is wrong with it, to those who hear it too. */
function tell(field: HTMLElement, problems: readonly PlacedProblem[]): void {
  const id = `${field.id}-told`;
  document.getElementById(id)?.remove();
  const others = (field.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .filter((each) => each !== "" && each !== id);
  const isWrong = problems.some(({ severity }) => severity === "error");
  if (problems.length > 0) {
    const texts = problems.map(({ message }) => message ?? text("unwritable"));
    field.after(element("p", { class: "desk-problem", id }, texts.join(" ")));
    others.push(id);
  }
  if (others.length > 0) field.setAttribute("aria-describedby", others.join(" "));
  else field.removeAttribute("aria-describedby");
  if (isWrong) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
}
