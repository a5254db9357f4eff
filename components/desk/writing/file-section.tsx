import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { z } from "zod";
import { sentenceFor } from "#lib/checks/sentences/sentence-for.ts";
import type { Edition } from "#lib/content/edition.ts";
import { schemaOfFile } from "#lib/desk/source-text/schema-of-file.ts";
import type { ShownPast } from "#lib/desk/writing/beside.ts";
import { baseId } from "#lib/desk/writing/control.ts";
import type { ShownControl, WritingFile } from "#lib/desk/writing/writing.ts";
import { fieldsOf } from "#lib/handbook/fields.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { foreign, type Locale, ownName } from "#lib/i18n/locales.ts";
import { Acts } from "./acts.tsx";
import { ControlField } from "./control-field.tsx";
import { pageFrame } from "./page-frame.tsx";
import { Past } from "./past.tsx";
import { Problems } from "./problems.tsx";

interface Props {
  file: WritingFile;
  /** What the names of its parts in the page begin with. */
  id: string;
  open: boolean;
  /** Where it is a published article, or a draft of one: whether it has other languages. */
  acts: Pick<ComponentProps<typeof Acts>, "several" | "typed"> | undefined;
  /** Whether what is to be done with it was just asked for. */
  acting: boolean;
  /** What was published of it before, where somebody asked for that. */
  past: ShownPast | undefined;
  /** Whether what is saved is live at once. */
  live: boolean;
  edition: Edition;
  locale: Locale;
}

/** One language of a work, or one file of the settings: its fields, then its text. */
export function FileSection({ file, id, open, acts, acting, past, live, edition, locale }: Props) {
  const t = useTranslations("desk.writing");
  const page = editorLanguageFor(locale);
  const { path, base, controls, problem, differs, moved } = file;
  const state = base === undefined ? "new" : differs ? "differs" : "published";
  const schema = schemaOfFile(path);
  const told = schema instanceof z.ZodObject ? fieldsOf(schema, page) : [];
  const isAsked = ({ unwritable, theirs }: ShownControl) =>
    unwritable !== undefined || theirs !== undefined;
  const isText = ({ kind }: ShownControl) => kind === "body" || kind === "file";
  const isMain = (control: ShownControl) =>
    control.required || control.name === "draft" || isAsked(control);
  const fields = controls.filter((control) => !isText(control));
  const field = (control: ShownControl) => (
    <ControlField
      key={control.name}
      control={control}
      id={`${id}-${control.name || control.kind}`}
      told={told.find(({ name }) => name === control.name)}
      file={file}
      edition={edition}
      locale={locale}
    />
  );
  const isWhole = controls.some(({ kind }) => kind === "file");
  const others = fields.filter((control) => !isMain(control));
  return (
    <details className="desk-file" open={open || controls.some(isAsked)}>
      <summary>
        {file.locale === undefined ? (
          <bdi>{path}</bdi>
        ) : (
          <span {...foreign(file.locale, page)}>{ownName(file.locale)}</span>
        )}{" "}
        <span className="desk-state" data-state={state === "published" ? "visible" : state}>
          {t(state)}
        </span>
        {moved && <span className="desk-place"> {t("moved")}</span>}
      </summary>
      <input type="hidden" name="file" value={path} />
      <input type="hidden" name={baseId(path)} value={base ?? ""} />
      {problem !== undefined && (
        <p className="desk-problem">
          {controls.length > 0 && <>{t("unreadable")} </>}
          {t("place", { line: problem.line, column: problem.column })} {sentenceFor(problem, page)}
        </p>
      )}
      {fields.filter(isMain).map(field)}
      {controls.filter(isText).map(field)}
      {file.problems !== undefined && file.problems.length > 0 && (
        <Problems problems={file.problems} locale={locale} />
      )}
      {file.locale !== undefined && (
        <p className="desk-actions-here">
          <button
            type="submit"
            name="action"
            value={`page ${path}`}
            formTarget={pageFrame}
            formNoValidate
          >
            {t("look")}
          </button>
          {base !== undefined && past === undefined && (
            <button type="submit" name="action" value={`past ${path}`} formNoValidate>
              {t("past.show")}
            </button>
          )}
        </p>
      )}
      {past !== undefined && file.locale !== undefined && (
        <Past past={past} lang={file.locale} live={live} locale={locale} />
      )}
      {others.length > 0 && (
        <details className="desk-more">
          <summary>{t("more")}</summary>
          {others.map(field)}
        </details>
      )}
      {acts !== undefined && problem === undefined && !isWhole && (
        <Acts path={path} id={id} open={acting} {...acts} />
      )}
    </details>
  );
}
