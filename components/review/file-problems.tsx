import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";
import { requestedReview } from "#lib/request/requested-review.ts";
import { ProblemList } from "./problem-list.tsx";

/** Tells a reviewer that an article or a page stands here in an older version, and what is wrong with its file. */
export async function FileProblems({ file, locale }: { file: string; locale: Locale }) {
  const preview = await requestedReview();
  const catalogue = preview?.edition.catalogue;
  const problems = catalogue?.problemsOf.get(file) ?? catalogue?.pages.problemsOf.get(file);
  if (problems === undefined) return null;
  const t = await getTranslations("review");
  return (
    <div className="notice" data-notice="problems">
      <p>{t("fileProblems")}</p>
      <ProblemList problems={problems} locale={locale} />
    </div>
  );
}
