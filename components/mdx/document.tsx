import { useLocale, useTranslations } from "next-intl";
import { Sentence } from "#components/layout/sentence.tsx";
import { isolated } from "#lib/i18n/isolated.ts";
import { type FileFacts, fileLabel } from "#lib/media/file-facts.ts";
import { textFile } from "#lib/request/text-file.ts";
import type { DocumentProps } from "../../lib/content/body/component-props.ts";
import { documentTitle } from "../../lib/media/document-title.ts";

/** A document of an article's folder, in a box of its own. */
export async function Document({ articleKey, ...props }: DocumentProps & { articleKey: string }) {
  return <DocumentOf file={await textFile(articleKey, props.src)} {...props} />;
}

/** A document that was found or not. */
export function DocumentOf({ file, ...props }: DocumentProps & { file: FileFacts | undefined }) {
  const t = useTranslations("file");
  const locale = useLocale();
  const title = documentTitle(props);
  return (
    <p className="document">
      <link rel="stylesheet" href="/assets/document.css" precedence="site" />
      {file === undefined ? (
        <Sentence>{t("missing", { title: isolated(title, locale) })}</Sentence>
      ) : (
        <a href={file.url} type={file.type?.mediaType.replace(/;.*/, "")}>
          <span>{title}</span> <small>{fileLabel(file, locale)}</small>
        </a>
      )}
    </p>
  );
}
