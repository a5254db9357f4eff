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

/** A link to a file beside the text, which says what it leads to. Without the file its words stay. */
export async function FileLink({ src, place, articleKey, children }: Props) {
  const file = await textFile(articleKey, src);
  if (file === undefined) return children;
  return (
    <LinkTo file={file} place={place}>
      {children}
    </LinkTo>
  );
}

function LinkTo({
  file,
  place,
  children,
}: Pick<Props, "place" | "children"> & { file: FileFacts }) {
  const locale = useLocale();
  return (
    <a href={`${file.url}${place}`} type={file.type?.mediaType.replace(/;.*/, "")}>
      {children} <small>({fileLabel(file, locale)})</small>
    </a>
  );
}
