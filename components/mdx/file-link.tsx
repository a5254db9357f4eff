import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { type FileFacts, fileLabel } from "#lib/media/file-facts.ts";
import { textFile } from "#lib/request/text-file.ts";

interface Props {
  /** The file beside the text, by the name that the link has for it. */
  src: string;
  /** Where in it the link leads, with the sign #; else empty. */
  place: string;
  articleKey: string;
  children: ReactNode;
}

/** A link to a file beside the text, which says what it leads to. */
export async function FileLink({ src, articleKey, ...rest }: Props) {
  return <FileLinkTo file={await textFile(articleKey, src)} {...rest} />;
}

/** The same of a file that was found or not: without it the link's words stay. */
export function FileLinkTo({
  file,
  place,
  children,
}: Pick<Props, "place" | "children"> & { file: FileFacts | undefined }) {
  const locale = useLocale();
  if (file === undefined) return children;
  return (
    <a href={`${file.url}${place}`} type={file.type?.mediaType.replace(/;.*/, "")}>
      {children} <small>({fileLabel(file, locale)})</small>
    </a>
  );
}
