import { button, element } from "./dom.ts";
import { type FileForm, fileTypedIn, firstValueIn, setValue, valueIn } from "./file-form.ts";
import { allKept, forget, isShown, type Kept, keep } from "./kept-texts.ts";
import { pageLanguage, text } from "./settings.ts";

/** What was sent to be saved, and is: the address says under which name. */
const acknowledged = new URLSearchParams(location.search).get("sent");

/** Keeps in this browser what is typed, at once, and offers what another page of it kept and lost. */
export async function startKeeping(form: HTMLFormElement, files: readonly FileForm[]) {
  const page = newName();
  const shownFirst = form.dataset.echoed !== undefined;
  const bases = new Map(files.map(({ path, base }) => [path, base.value]));

  const keepFile = ({ path, base, fields }: FileForm, sent?: string) => {
    // A form that came back holds what is saved nowhere.
    const typed = [...fields].filter(
      ([, field]) => shownFirst || valueIn(field) !== firstValueIn(field),
    );
    const own = { path, base: base.value, page };
    if (bases.get(path) !== base.value) {
      forget(localStorage, { ...own, base: bases.get(path) ?? "" });
      bases.set(path, base.value);
    }
    if (typed.length === 0) return forget(localStorage, own);
    const values = Object.fromEntries(typed.map(([name, field]) => [name, valueIn(field)]));
    const kept = {
      ...own,
      at: Date.now(),
      fields: values,
      ...(sent === undefined ? {} : { sent }),
    };
    if (!keep(localStorage, kept)) form.dispatchEvent(new CustomEvent("desk-unkept"));
  };

  form.addEventListener("input", (event) => {
    const file = fileTypedIn(files, event);
    if (file !== undefined) keepFile(file);
  });
  const token = element("input", { type: "hidden", name: "sent" });
  form.append(token);
  form.addEventListener("submit", (event) => {
    const action = event.submitter?.getAttribute("value");
    if (action !== "save" && action !== "publish") return;
    token.value = newName();
    for (const file of files) keepFile(file, token.value);
  });

  if (shownFirst) for (const file of files) keepFile(file);
  const open = await otherPages(page);
  // Each stands above the ones before.
  for (const kept of allKept(localStorage, Date.now()).toReversed()) {
    const file = files.find(({ path }) => path === kept.path);
    if (file === undefined || kept.page === page || open.has(kept.page)) continue;
    const now = (name: string) => {
      const field = file.fields.get(name);
      return field && valueIn(field);
    };
    const isSaved = acknowledged !== null && kept.sent === acknowledged;
    if (isSaved || isShown(kept, now)) forget(localStorage, kept);
    else offer(file, kept);
  }
}

/** A name that no other page has; browsers have better ones over https alone. */
const newName = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

/** The pages of this browser in which somebody writes now: each holds a lock as long as it is there. */
async function otherPages(page: string): Promise<ReadonlySet<string>> {
  const { locks } = navigator;
  if (locks === undefined) return new Set();
  locks.request(page, () => new Promise(() => {})).catch(() => undefined);
  const { held = [] } = await locks.query();
  return new Set(held.flatMap(({ name }) => name ?? []));
}

/** A line above a file's fields: words that were not saved, to be taken back or let go. */
function offer(file: FileForm, kept: Kept): void {
  const at = new Date(kept.at);
  const isToday = at.toDateString() === new Date().toDateString();
  const shown = new Intl.DateTimeFormat(pageLanguage, {
    timeStyle: "short",
    ...(isToday ? {} : { dateStyle: "long" as const }),
  }).format(at);
  const done = () => {
    row.remove();
    forget(localStorage, kept);
  };
  const restore = () => {
    // What somebody else saved meanwhile is compared with it when it is sent.
    file.base.value = kept.base;
    for (const [name, value] of Object.entries(kept.fields)) {
      const field = file.fields.get(name);
      if (field !== undefined) setValue(field, value);
    }
    done();
    file.section.querySelector<HTMLElement>(".cm-content")?.focus();
  };
  const isWhole = Object.keys(kept.fields).every((name) => file.fields.has(name));
  const row = element(
    "div",
    { class: "desk-notice desk-kept", role: "status" },
    element("p", {}, text(isToday ? "keptAt" : "keptOn", { at: shown })),
  );
  // Fields that the form has no more: to be copied.
  if (isWhole) row.append(button(text("restore"), restore), " ");
  else {
    const words = Object.values(kept.fields).join("\n\n");
    row.append(
      element("textarea", { readonly: true, rows: "6", "aria-label": text("kept") }, words),
    );
  }
  row.append(button(text("discard"), done));
  file.section.querySelector("summary")?.after(row);
  file.section.setAttribute("open", "");
}
