import { sentenceFor } from "../../checks/sentences/sentence-for.ts";
import { fileName } from "../../content/assets.ts";
import { fileType } from "../../content/files/file-types.ts";
import { textName } from "../../content/text-names.ts";
import { editorLanguageFor } from "../../i18n/editor-languages.ts";
import { type Locale, ownName } from "../../i18n/locales.ts";
import { listed } from "../../i18n/name-list.ts";
import { translator } from "../../i18n/translator.ts";
import { isRefusal } from "../saving/outcome.ts";
import { refusalText } from "../saving/refusal-text.ts";
import type { FileEvent } from "./file-event.ts";
import { fileSize } from "./file-size-text.ts";
import type { FileFault } from "./judge-file.ts";
import type { PhotoNotes } from "./photo-notes.ts";

/** What has become of a file, for whoever sent it. */
export function eventText(event: FileEvent, locale: Locale): string {
  const t = translator(locale);
  const page = editorLanguageFor(locale);
  switch (event.kind) {
    case "added":
    case "already":
    case "replaced": {
      const { given, notes, cleaned } = event;
      const done = t(`desk.files.events.${event.kind}`, { given, name: fileName(event.path) });
      const name = fileName(event.path);
      const isNew = event.kind !== "replaced" && fileType(name)?.kind === "captions";
      const told = isNew ? `${done} ${t("desk.files.events.captions", { name })}` : done;
      return notes === undefined ? told : `${told} ${notesText(notes, cleaned, locale)}`;
    }
    case "renamed": {
      const { from, path, followed, left } = event;
      const textsOf = (texts: readonly string[]) => listed(texts.map(textLabel), page);
      const names = { from, name: fileName(path), texts: textsOf(followed) };
      const done = t(`desk.files.events.${followed.length > 0 ? "renamedIn" : "renamed"}`, names);
      if (left.length === 0) return done;
      return `${done} ${t("desk.files.events.left", { from, texts: textsOf(left) })}`;
    }
    case "refused": {
      const { given, fault } = event;
      const why = isRefusal(fault) ? refusalText(fault, locale) : faultText(fault, locale);
      return t("desk.files.events.refused", { given, why });
    }
    case "inserted":
      return t("desk.files.events.inserted", {
        name: fileName(event.path),
        text: textLabel(event.text),
      });
    case "unsent":
      return t("desk.files.events.unsent", { given: listed(event.given, page) });
    case "removed":
    case "gone":
    case "taken":
    case "undescribed":
    case "untitled":
      return t(`desk.files.events.${event.kind}`, { name: fileName(event.path) });
    default:
      return t(`desk.files.events.${event.kind}`);
  }
}

/** What a text is called among those of its work: its language. */
function textLabel(path: string): string {
  const { name } = textName(path) ?? {};
  return name === undefined ? path : ownName(name);
}

function faultText(fault: FileFault, locale: Locale): string {
  const t = translator(locale);
  switch (fault.kind) {
    case "problem":
      return sentenceFor(fault.problem, editorLanguageFor(locale));
    case "too-large":
    case "too-heavy": {
      const limit = fileSize(fault.limit, locale);
      return t(`desk.files.faults.${fault.kind}`, { limit });
    }
    case "too-many-pixels":
      return t("desk.files.faults.too-many-pixels", { width: fault.width, height: fault.height });
    default:
      return t(`desk.files.faults.${fault.kind}`);
  }
}

/** What a photo said of place and person, and what became of that. */
function notesText(notes: PhotoNotes, cleaned: boolean, locale: Locale): string {
  const t = translator(locale);
  const { place, placed, people, camera, taken } = notes;
  const degrees = (value: number) => value.toFixed(4);
  const told = [
    ...(place === undefined
      ? placed
        ? [t("desk.files.notes.placed")]
        : []
      : [
          t("desk.files.notes.place", {
            latitude: degrees(place.latitude),
            longitude: degrees(place.longitude),
          }),
        ]),
    ...people.map((name) => t("desk.files.notes.person", { name })),
    ...(camera === undefined ? [] : [t("desk.files.notes.camera", { camera })]),
    ...(taken === undefined ? [] : [t("desk.files.notes.taken", { taken })]),
  ];
  const what = listed(
    told.length > 0 ? told : [t("desk.files.notes.other")],
    editorLanguageFor(locale),
  );
  return t(`desk.files.notes.${cleaned ? "cleaned" : "kept"}`, { what });
}
