import { getTranslations } from "next-intl/server";
import { readEnvironment } from "#lib/environment/environment.ts";
import { previewBranch } from "#lib/environment/preview-deployment.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { nameIn } from "#lib/i18n/language-of.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { requestedReview } from "#lib/request/requested-review.ts";
import type { EditedFile } from "#lib/views/edited-files.ts";
import { atForge, editUrl } from "#lib/views/editing-place.ts";

/** Links to the forge's editor for files under review; nothing for readers, or without EDIT_URL. */
export async function EditLinks({
  files,
  locale,
}: {
  files: readonly EditedFile[];
  locale: Locale;
}) {
  const env = readEnvironment(process.env);
  const preview = await requestedReview();
  if (preview === undefined && !env.PREVIEW) return null;
  const place = atForge(env, preview?.ref ?? previewBranch(process.env));
  if (place === undefined) return null;
  const t = await getTranslations("edit");
  const links = files.flatMap((file) => {
    const url = editUrl(place, file);
    const name = file.path.split("/").at(-1) ?? "";
    const kind = file.missing ? "translate" : "text";
    const text =
      file.locale === undefined
        ? t("settings", { file: name })
        : t(kind, { file: name, language: nameIn(file.locale, editorLanguageFor(locale)) });
    return url === undefined ? [] : [{ url, text, name: t("whole", { text, file: file.path }) }];
  });
  return (
    <span className="edit-links">
      {links.map(({ url, text, name }, index) => (
        <span key={url}>
          {index > 0 && " · "}
          <a href={url} aria-label={name}>
            {text}
          </a>
        </span>
      ))}
    </span>
  );
}
