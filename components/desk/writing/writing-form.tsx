import { useTranslations } from "next-intl";
import type { Edition } from "#lib/content/edition.ts";
import { articleName } from "#lib/content/text-names.ts";
import type { DeskView } from "#lib/desk/desk-state.ts";
import { settingsKey } from "#lib/desk/saving/work-key.ts";
import { originalOf, shownFile } from "#lib/desk/writing/beside.ts";
import type { Writing } from "#lib/desk/writing/writing.ts";
import { deskPageUrl, deskUrl } from "#lib/i18n/desk-urls.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import { typeset } from "#lib/i18n/typography.ts";
import { FilesSection } from "../files/files-section.tsx";
import { Visitors } from "../visitors.tsx";
import { ConflictForm } from "./conflict-form.tsx";
import { DeskScript } from "./desk-script.tsx";
import { DraftState } from "./draft-state.tsx";
import { FileSection } from "./file-section.tsx";
import { NoticeText } from "./notice-text.tsx";
import { OriginalText } from "./original-text.tsx";
import { PageFrame } from "./page-frame.tsx";
import { SendForReview } from "./send-for-review.tsx";

interface Props {
  view: Extract<DeskView, { kind: "writing" }>;
  writing: Writing;
  edition: Edition;
  locale: Locale;
}

/** A form with all languages of a work, and what has become of what was asked with it. */
export function WritingForm({ view, writing, edition, locale }: Props) {
  const t = useTranslations("desk.writing");
  const { key, files, live, notice, conflicts } = writing;
  const named = files
    .flatMap(({ controls, locale: language = locale }) =>
      controls.map((each) => ({ ...each, language })),
    )
    .find(({ name, value }) => name === "title" && value !== "");
  const mayPublish = view.person.may === "publish";
  const action = deskUrl(locale, key, view.language);
  const { original, past, review, visitors } = view.beside;
  const shown = shownFile(writing, view.language, locale);
  const articles = files.filter(({ path, base }) => base !== undefined && articleName(path));
  const acts = { several: articles.length > 1, typed: view.beside.acts };
  const about = notice !== undefined && "path" in notice ? notice.path : past?.path;
  return (
    <>
      <header className="desk-title">
        {named === undefined ? (
          <h1>{t(key === settingsKey ? "settings" : "untitled")}</h1>
        ) : (
          <h1 {...foreign(named.language, editorLanguageFor(locale))}>
            {typeset(named.value, named.language)}
          </h1>
        )}
        <p className="desk-facts">
          <bdi>{key}</bdi>
        </p>
      </header>
      <Visitors visitors={visitors} locale={locale} />
      {notice !== undefined && (
        <NoticeText
          notice={notice}
          writing={writing}
          file={shown}
          edition={edition}
          locale={locale}
        />
      )}
      {conflicts.length > 0 && <ConflictForm conflicts={conflicts} action={action} />}
      {original !== undefined && <OriginalText original={original} locale={locale} />}
      <form className="desk-writing" method="post" action={action} data-echoed={writing.echoed}>
        {/* What the key Enter does in a line: nothing is saved by it. */}
        <button
          type="submit"
          name="action"
          value="check"
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
          formNoValidate
        />
        {files.map((file, index) => (
          <FileSection
            key={file.path}
            file={file}
            id={`file-${index}`}
            open={about === undefined ? file === shown : file.path === about}
            acts={articles.includes(file) ? acts : undefined}
            acting={notice !== undefined && "path" in notice && notice.path === file.path}
            past={past?.path === file.path ? past : undefined}
            live={live}
            edition={edition}
            locale={locale}
          />
        ))}
        {key !== settingsKey && <FilesSection writing={writing} action={action} locale={locale} />}
        <div className="desk-actions">
          <button type="submit" name="action" value="save">
            {t(live && mayPublish ? "saveLive" : "save")}
          </button>
          {mayPublish && !live && (
            <button type="submit" name="action" value="publish">
              {t("publish")}
            </button>
          )}
          <button type="submit" name="action" value="check">
            {t("check")}
          </button>
          {original === undefined &&
            originalOf(writing, shown, edition.catalogue.site.languages) !== undefined && (
              <button type="submit" name="action" value="original" formNoValidate>
                {t("seeOriginal")}
              </button>
            )}
        </div>
      </form>
      {shown?.locale !== undefined && <PageFrame src={deskPageUrl(locale, key, shown.path)} />}
      {review !== undefined && <SendForReview review={review} locale={locale} />}
      <DraftState writing={writing} action={action} locale={locale} />
      <DeskScript workKey={key} nonce={view.nonce} locale={locale} />
    </>
  );
}
