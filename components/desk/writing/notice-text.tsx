import { useTranslations } from "next-intl";
import { refusalText } from "#lib/desk/saving/refusal-text.ts";
import type { Notice } from "#lib/desk/writing/writing.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** What has become of what was asked. */
export function NoticeText({ notice, locale }: { notice: Notice; locale: Locale }) {
  const t = useTranslations("desk.writing.notices");
  const text = notice.kind === "refused" ? refusalText(notice.refusal, locale) : t(notice.kind);
  return (
    <p className="desk-notice" role="status" data-kind={notice.kind}>
      {text}
    </p>
  );
}
