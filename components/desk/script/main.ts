import { settings } from "./settings.ts";
import { startWriting } from "./writing.ts";

const form = document.querySelector<HTMLFormElement>("form.desk-writing");
if (form !== null && settings !== undefined) startWriting(form, settings);
