import type { EditorView } from "@codemirror/view";
import type { ScriptText } from "#lib/desk/writing/script-texts.ts";
import { element } from "./dom.ts";
import { startEditor } from "./editor.ts";
import { type FileForm, filesOf, fileTypedIn, sent } from "./file-form.ts";
import { follow } from "./follow.ts";
import { startKeeping } from "./keeping.ts";
import { newestFirst } from "./newest-first.ts";
import type { PlacedProblem } from "./problem.ts";
import { listProblems } from "./problem-list.ts";
import { goToProblem, markProblems, mend } from "./problem-marks.ts";
import { type Settings, text } from "./settings.ts";
import { typedPage } from "./typed-page.ts";

/** So long nothing is typed before the checks are asked, in milliseconds. */
const pause = 300;

/** Makes of a form with plain fields a place to write in. */
export function startWriting(form: HTMLFormElement, { typing }: Settings): void {
  const files = filesOf(form);
  const status = element("p", { class: "desk-status", role: "status" });
  form.querySelector(".desk-actions")?.append(status);
  const say = (name: ScriptText | undefined) => {
    const told = name === undefined ? "" : text(name);
    if (status.textContent !== told) status.textContent = told;
  };

  const frame = document.querySelector<HTMLIFrameElement>("iframe.desk-page");
  const page = frame === null ? undefined : typedPage(frame);
  const editors = new Map<string, EditorView>();
  let current = files.find(({ section }) => section.hasAttribute("open")) ?? files[0];

  const bodyOf = ({ path }: FileForm) => editors.get(`${path}#body`);
  const followCursor = () => {
    const view = current && bodyOf(current);
    if (frame !== null && view !== undefined) follow(frame, view.state);
  };

  /** Sends what is typed; undefined where no answer came, and whoever writes is told. */
  const ask = async (of: readonly FileForm[], action: string) => {
    try {
      const answer = await fetch(typing, { method: "POST", body: sent(form, of, action) });
      if (answer.status === 401) say("sessionOver");
      else if (answer.status === 429) {
        say("waiting");
        setTimeout(typed, Number(answer.headers.get("retry-after") ?? 5) * 1_000);
      } else if (answer.ok) return answer;
      else say("unanswered");
    } catch {
      say("unanswered");
    }
    return undefined;
  };

  const typed = newestFirst(
    {
      page: async () => {
        if (page === undefined || current === undefined) return;
        const answer = await ask([current], `page ${current.path}`);
        if (answer === undefined) return;
        // Half a tag has no page: the last one stays until there is another.
        const isShown = answer.status === 200;
        say(isShown ? undefined : "older");
        if (!isShown) return;
        await page.show(await answer.text());
        followCursor();
      },
      check: async () => {
        const answer = await ask(files, "check");
        if (answer !== undefined) show(await answer.json());
      },
    },
    pause,
  );

  const show = (problems: readonly PlacedProblem[]) => {
    for (const [control, view] of editors) {
      markProblems(
        view,
        problems.filter((each) => each.control === control),
      );
    }
    for (const file of files) {
      listProblems(
        file,
        problems.filter((problem) => problem.file === file.path),
        (control) => {
          const view = editors.get(control);
          return (
            view && {
              goTo: (problem) => goToProblem(view, problem),
              mend: (problem) => mend(view, problem),
            }
          );
        },
      );
    }
  };

  // What these ask for is there at each moment.
  for (const asked of form.querySelectorAll<HTMLElement>('[value="check"], [value^="page "]')) {
    asked.hidden = true;
  }
  for (const file of files) {
    for (const [name, field] of file.fields) {
      if (!name.endsWith("#body") || !(field instanceof HTMLTextAreaElement)) continue;
      editors.set(name, startEditor(field, followCursor));
    }
    file.section.addEventListener("focusin", () => {
      if (current === file) return;
      current = file;
      typed();
    });
  }
  form.addEventListener("input", (event) => {
    const file = fileTypedIn(files, event);
    if (file === undefined) return;
    current = file;
    typed();
  });
  form.addEventListener("desk-unkept", () => say("unkept"));
  startKeeping(form, files).catch(() => say("unkept"));
  typed();
}
