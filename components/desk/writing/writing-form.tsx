import { useTranslations } from "next-intl";
import type { Edition } from "#lib/content/edition.ts";
import type { DeskView } from "#lib/desk/desk-state.ts";
import { settingsKey } from "#lib/desk/saving/work-key.ts";
import type { Writing } from "#lib/desk/writing/writing.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import { typeset } from "#lib/i18n/typography.ts";
import { deskPageUrl, deskUrl } from "#lib/i18n/urls.ts";
import { ConflictForm } from "./conflict-form.tsx";
import { DeskScript } from "./desk-script.tsx";
import { DraftState } from "./draft-state.tsx";
import { FileSection } from "./file-section.tsx";
import { NoticeText } from "./notice-text.tsx";
import { PageFrame } from "./page-frame.tsx";

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
  const shown =
    files.find((file) => file.locale === view.language && file.locale !== undefined) ??
    files.find((file) => file.locale === locale && file.base !== undefined) ??
    files[0];
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
      {notice !== undefined && <NoticeText notice={notice} locale={locale} />}
      {conflicts.length > 0 && <ConflictForm conflicts={conflicts} action={action} />}
      <form className="desk-writing" method="post" action={action} data-echoed={writing.echoed}>
        {files.map((file, index) => (
          <FileSection
            key={file.path}
            file={file}
            id={`file-${index}`}
            open={file === shown}
            edition={edition}
            locale={locale}
          />
        ))}
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
        </div>
      </form>
      {shown?.locale !== undefined && <PageFrame src={deskPageUrl(locale, key, shown.path)} />}
      <DraftState writing={writing} action={action} locale={locale} />
      <DeskScript workKey={key} nonce={view.nonce} locale={locale} />
    </>
  );
}
