/** Where somebody types a part of a file. */
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What an editor of its own does when its field is given another value. */
const editors = new WeakMap<Field, (value: string) => void>();

/** Has a field's values shown by an editor in its place. */
export function shownBy(field: Field, show: (value: string) => void): void {
  editors.set(field, show);
}

/** One file of a form. */
export interface FileForm {
  readonly path: string;
  readonly section: HTMLElement;
  readonly base: HTMLInputElement;
  /** By the name that the form has for each. */
  readonly fields: ReadonlyMap<string, Field>;
}

/** The files of a form. */
export function filesOf(form: HTMLFormElement): readonly FileForm[] {
  return [...form.querySelectorAll<HTMLElement>(".desk-file")].flatMap((section) => {
    const path = section.querySelector<HTMLInputElement>('input[name="file"]')?.value ?? "";
    const named = [...section.querySelectorAll<Field>("input, textarea, select")];
    const base = named.find(({ name }) => name === `${path}#base`);
    if (!(base instanceof HTMLInputElement)) return [];
    const fields = named.filter(
      (field) => field !== base && field.name.startsWith(`${path}#`) && field.type !== "radio",
    );
    return [{ path, section, base, fields: new Map(fields.map((field) => [field.name, field])) }];
  });
}

const isBox = (field: Field): field is HTMLInputElement => field.type === "checkbox";

/** What a field says now. */
export function valueIn(field: Field): string {
  if (isBox(field)) return field.checked ? "true" : "";
  return field.value;
}

/** What it said when the page came. */
export function firstValueIn(field: Field): string {
  if (isBox(field)) return field.defaultChecked ? "true" : "";
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
  return [...field.options].find(({ defaultSelected }) => defaultSelected)?.value ?? "";
}

/** Gives a field another value, as if somebody had typed it. */
export function setValue(field: Field, value: string): void {
  const show = editors.get(field);
  if (show !== undefined) {
    show(value);
    return;
  }
  if (isBox(field)) field.checked = value === "true";
  else field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** The file in whose fields somebody typed; what an editor makes of it is its own affair. */
export function fileTypedIn(files: readonly FileForm[], { target }: Event): FileForm | undefined {
  return files.find(({ fields }) => [...fields.values()].some((field) => field === target));
}

/** What a form sends of some of its files, with what it says of those beside them. */
export function sent(
  form: HTMLFormElement,
  files: readonly FileForm[],
  action: string,
): URLSearchParams {
  const body = new URLSearchParams(files.map(({ path }) => ["file", path]));
  for (const [name, value] of new FormData(form)) {
    const isOfFiles = name === "beside" || files.some(({ path }) => name.startsWith(`${path}#`));
    if (typeof value === "string" && isOfFiles) {
      body.append(name, value);
    }
  }
  body.set("action", action);
  return body;
}
