import { useTranslations } from "next-intl";
import { showingOf } from "#lib/desk/files/file-markup.ts";
import type { WorkFile } from "#lib/desk/files/work-file.ts";
import type { WritingFile } from "#lib/desk/writing/writing.ts";
import { type Locale, ownName } from "#lib/i18n/locales.ts";

interface Props {
  file: WorkFile;
  id: string;
  texts: readonly WritingFile[];
  action: string;
  locale: Locale;
}

/** Asks for the words of a file, such as what an image shows, and puts it into a text with that. */
export function ShowInText({ file: { path, name }, id, texts, action, locale }: Props) {
  const t = useTranslations("desk.files");
  const withBody = texts.filter(({ controls }) => controls.some(({ kind }) => kind === "body"));
  const first = withBody.find((text) => text.locale === locale) ?? withBody[0];
  const showing = showingOf(name);
  if (first === undefined || showing === undefined) return null;
  return (
    <fieldset>
      <legend>{t("describe")}</legend>
      <div className="desk-field">
        <label htmlFor={`${id}-words`}>{t(`asks.${showing.asks}`)}</label>
        <input
          id={`${id}-words`}
          name={`words ${path}`}
          type="text"
          dir="auto"
          autoComplete="off"
        />
      </div>
      <div className="desk-field">
        <label htmlFor={`${id}-into`}>{t("into")}</label>
        <select id={`${id}-into`} name={`into ${path}`} defaultValue={first.path}>
          {withBody.map((text) => (
            <option key={text.path} value={text.path} lang={text.locale}>
              {text.locale === undefined ? text.path : ownName(text.locale)}
            </option>
          ))}
        </select>
      </div>
      <button
        type="submit"
        name="action"
        value={`insert ${path}`}
        formAction={action}
        formNoValidate
      >
        {t("insert")} <span className="visually-hidden">{name}</span>
      </button>
    </fieldset>
  );
}
