import { useTranslations } from "next-intl";
import { useClock } from "#components/listing/use-clock.ts";
import type { Edition } from "#lib/content/edition.ts";
import { visibility } from "#lib/content/visibility.ts";
import type { ActSaid } from "#lib/desk/acts/act.ts";
import { refusalText } from "#lib/desk/saving/refusal-text.ts";
import type { Notice, Writing, WritingFile } from "#lib/desk/writing/writing.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { writtenDay, writtenInstant } from "#lib/i18n/format.ts";
import type { Locale } from "#lib/i18n/locales.ts";

interface Props {
  notice: Notice;
  writing: Writing;
  /** The text that is written. */
  file: WritingFile | undefined;
  edition: Edition;
  locale: Locale;
}

/** What has become of what was asked. */
export function NoticeText({ notice, writing, file, edition, locale }: Props) {
  return (
    <p className="desk-notice" role="status" data-kind={notice.kind}>
      {useNotice({ notice, writing, file, edition, locale })}
    </p>
  );
}

function useNotice({ notice, writing, file, edition, locale }: Props): string {
  const t = useTranslations("desk.writing.notices");
  const as = useTranslations("desk.writing.publishedAs");
  const acts = useTranslations("desk.writing.acts");
  const said = useSaid(locale);
  switch (notice.kind) {
    case "refused":
      return refusalText(notice.refusal, locale);
    case "acted": {
      const own = writing.files.find(({ path }) => path === notice.path);
      const draft = own?.controls.find(({ name }) => name === "draft")?.value === "true";
      const still = draft ? [acts("stillDraft")] : [];
      return [said(notice.said), ...still, acts("notSaved")].join(" ");
    }
    case "act-refused":
      return `${acts(`problems.${notice.problem}`)} ${acts("nothing")}`;
    case "published": {
      if (isUnseen(edition, writing)) return t("publishedUnseen");
      const text = publishedText(edition, writing.key, file?.locale);
      const state = text === undefined ? "visible" : visibility(text, edition.now);
      return state === "visible" ? t("published") : as(state);
    }
    default:
      return t(notice.kind);
  }
}

/** Whether what was published has an error, so that readers have an earlier state of it, or none. */
const isUnseen = ({ catalogue }: Edition, { files }: Writing) =>
  catalogue.problems.some(
    ({ file, severity }) => severity === "error" && files.some(({ path }) => path === file),
  );

/** A text as it is published now. */
function publishedText({ catalogue }: Edition, key: string, locale: Locale | undefined) {
  if (locale === undefined) return undefined;
  const [, page] = /^pages\/(.+)$/.exec(key) ?? [];
  if (page !== undefined) return catalogue.pages.texts.get(page)?.[locale];
  return catalogue.works.get(key)?.[locale];
}

/** What readers will see, in words. */
function useSaid(locale: Locale): (said: ActSaid) => string {
  const t = useTranslations("desk.writing.acts.said");
  const timeZone = useClock();
  const page = editorLanguageFor(locale);
  return (said) => {
    const day = writtenDay(said.at, page, timeZone);
    switch (said.act) {
      case "schedule":
      case "end":
        return t(said.act, { when: writtenInstant(said.at, page, timeZone) });
      case "correct":
        return t("correct", { when: day, words: said.note });
      case "withdraw":
        return t("withdraw", { when: day, words: said.reason });
    }
  };
}
