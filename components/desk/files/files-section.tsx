import { useTranslations } from "next-intl";
import { imageLimit } from "#lib/content/images/validate-image.ts";
import { accepted } from "#lib/desk/files/accepted-files.ts";
import { eventText } from "#lib/desk/files/event-text.ts";
import { isRefused } from "#lib/desk/files/file-event.ts";
import { fileSize } from "#lib/desk/files/file-size-text.ts";
import { besideId, besideValue, mostAtOnce } from "#lib/desk/files/saved-beside.ts";
import type { Writing } from "#lib/desk/writing/writing.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { FileItem } from "./file-item.tsx";
import { FilesScript } from "./files-script.tsx";

interface Props {
  writing: Writing;
  /** Where the form is sent. */
  action: string;
  locale: Locale;
}

/** What this part of the page is called, where a form that asks something of a file leads back to. */
export const filesId = "files";

/** The files beside a work's texts, and a place to add some: a part of the form of the texts. */
export function FilesSection({ writing, action, locale }: Props) {
  const t = useTranslations("desk.files");
  const { beside, shownFiles = [], events = [] } = writing;
  const here = `${action}#${filesId}`;
  const isNew = (path: string) =>
    events.some((event) => event.kind !== "inserted" && "path" in event && event.path === path);
  return (
    <section className="desk-files" id={filesId} aria-labelledby="files-title">
      <link rel="stylesheet" href="/assets/desk-files.css" precedence="site" />
      <h2 id="files-title">{t("title")}</h2>
      {beside.map(({ path, blob }) => (
        <input key={path} type="hidden" name={besideId} value={besideValue(path, blob)} />
      ))}
      {events.length > 0 && (
        <div role="status">
          <ul className="desk-events">
            {events.map((event, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered.
              <li key={index} data-refused={isRefused(event) || undefined}>
                {eventText(event, locale)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {shownFiles.length === 0 ? (
        <p className="desk-hint">{t("none")}</p>
      ) : (
        <ul className="desk-beside">
          {shownFiles.map((file, index) => (
            <FileItem
              key={file.path}
              file={file}
              id={`beside-${index}`}
              open={isNew(file.path)}
              texts={writing.files}
              action={here}
              locale={locale}
            />
          ))}
        </ul>
      )}
      <div className="desk-field">
        <label htmlFor="files-add">{t("add")}</label>
        <input
          id="files-add"
          type="file"
          name="upload"
          multiple
          accept={accepted}
          aria-describedby="files-add-hint"
        />
        <p className="desk-hint" id="files-add-hint">
          {t("addHint", { limit: fileSize(imageLimit, locale), files: mostAtOnce })}
        </p>
        <label className="desk-choice">
          <input
            type="checkbox"
            name="keep-notes"
            value="true"
            aria-describedby="files-notes-hint"
          />
          <span>{t("keepNotes")}</span>
        </label>
        <p className="desk-hint" id="files-notes-hint">
          {t("keepNotesHint")}
        </p>
        <button
          type="submit"
          name="action"
          value="upload"
          formAction={here}
          formEncType="multipart/form-data"
          formNoValidate
        >
          {t("send")}
        </button>
      </div>
      <FilesScript action={action} />
    </section>
  );
}
