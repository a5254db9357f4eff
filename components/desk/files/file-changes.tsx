import { useTranslations } from "next-intl";
import { acceptedFor } from "#lib/desk/files/accepted-files.ts";
import type { WorkFile } from "#lib/desk/files/work-file.ts";

interface Props {
  file: WorkFile;
  id: string;
  /** The texts that use it, in words. */
  used: string;
  action: string;
}

/** Another file in its place, another name for it, or none. */
export function FileChanges({ file: { path, name, usedIn }, id, used, action }: Props) {
  const t = useTranslations("desk.files");
  return (
    <>
      <fieldset>
        <legend>{t("replace")}</legend>
        <div className="desk-field">
          <label htmlFor={`${id}-replace`}>{t("replaceWith")}</label>
          <input
            id={`${id}-replace`}
            type="file"
            name={`replace ${path}`}
            accept={acceptedFor(name)}
          />
        </div>
        <button
          type="submit"
          name="action"
          value={`replace ${path}`}
          formAction={action}
          formEncType="multipart/form-data"
          formNoValidate
        >
          {t("replaceNow")} <span className="visually-hidden">{name}</span>
        </button>
      </fieldset>
      <fieldset>
        <legend>{t("rename")}</legend>
        <div className="desk-field">
          <label htmlFor={`${id}-rename`}>{t("newName")}</label>
          <input
            id={`${id}-rename`}
            type="text"
            name={`rename ${path}`}
            defaultValue={name}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            aria-describedby={`${id}-rename-hint`}
          />
          <p className="desk-hint" id={`${id}-rename-hint`}>
            {t("renameHint")}
          </p>
        </div>
        <button
          type="submit"
          name="action"
          value={`rename ${path}`}
          formAction={action}
          formNoValidate
        >
          {t("renameNow")} <span className="visually-hidden">{name}</span>
        </button>
      </fieldset>
      <fieldset>
        <legend>{t("remove")}</legend>
        <p className="desk-hint">
          {usedIn.length === 0 ? t("removeUnused") : t("removeUsed", { texts: used })}
        </p>
        <button
          type="submit"
          name="action"
          value={`remove ${path}`}
          formAction={action}
          formNoValidate
        >
          {t("removeNow")} <span className="visually-hidden">{name}</span>
        </button>
      </fieldset>
    </>
  );
}
