import { useLocale, useTranslations } from "next-intl";
import { toHast } from "#lib/content/body/to-hast.ts";
import { toReact } from "#lib/content/body/to-react.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { sampleComponents } from "./sample-components.tsx";
import { Typed } from "./typed-example.tsx";

/** A piece of a text as it is typed, and as readers see it. */
export function TextExample({ text }: { text: string }) {
  const t = useTranslations("handbook");
  const locale = editorLanguageFor(useLocale());
  return (
    <>
      <Typed label={t("typed")}>{text}</Typed>
      <figure className="shown">
        <figcaption>{t("shown")}</figcaption>
        <div className="prose">{toReact(toHast(text, locale), sampleComponents)}</div>
      </figure>
    </>
  );
}
