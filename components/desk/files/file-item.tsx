import { useTranslations } from "next-intl";
import { fileType } from "#lib/content/files/file-types.ts";
import { showingOf } from "#lib/desk/files/file-markup.ts";
import { fileSize } from "#lib/desk/files/file-size-text.ts";
import type { WorkFile } from "#lib/desk/files/work-file.ts";
import type { WritingFile } from "#lib/desk/writing/writing.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { type Locale, ownName } from "#lib/i18n/locales.ts";
import { listed } from "#lib/i18n/name-list.ts";
import { smallPictureUrl } from "#lib/i18n/urls.ts";
import { FileChanges } from "./file-changes.tsx";
import { ShowInText } from "./show-in-text.tsx";

interface Props {
  file: WorkFile;
  /** What the names of its parts in the page begin with. */
  id: string;
  open: boolean;
  /** The texts that may show it. */
  texts: readonly WritingFile[];
  /** Where what is asked of it is sent. */
  action: string;
  locale: Locale;
}

/** A file beside the texts: what it is, where it is used, and what may be done with it. */
export function FileItem({ file, id, open, texts, action, locale }: Props) {
  const t = useTranslations("desk.files");
  const { name, size, pixels, picture, usedIn, differs } = file;
  const type = fileType(name);
  const { asks } = showingOf(name) ?? {};
  const used = listed(
    usedIn.map((text) => (text.locale === undefined ? text.path : ownName(text.locale))),
    editorLanguageFor(locale),
  );
  return (
    <li>
      <details open={open}>
        <summary>
          {picture !== undefined && pixels !== undefined && (
            // biome-ignore lint/performance/noImgElement: a file that may not be published, in one size.
            <img src={smallPictureUrl(picture)} alt="" width={64} height={64} loading="lazy" />
          )}
          <span>
            <bdi>{name}</bdi>{" "}
            <span className="desk-place">
              {[
                ...(type === undefined ? [] : [type.name]),
                fileSize(size, locale),
                ...(pixels === undefined ? [] : [t("pixels", pixels)]),
                usedIn.length === 0 ? t("unused") : t("used", { texts: used }),
                ...(differs ? [t("differs")] : []),
              ].join(" · ")}
            </span>
          </span>
        </summary>
        {(type === undefined ? pixels !== undefined : asks !== undefined) && (
          <ShowInText file={file} id={id} texts={texts} action={action} locale={locale} />
        )}
        <FileChanges file={file} id={id} used={used} action={action} />
      </details>
    </li>
  );
}
