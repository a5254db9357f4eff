import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Problem } from "#lib/content/problem.ts";
import { readEnvironment } from "#lib/environment/environment.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import { handbookUrl, reviewUrl } from "#lib/i18n/urls.ts";
import type { LinkResult } from "#lib/review/link-result.ts";
import { changesOf, type WorkChange } from "#lib/review/review-changes.ts";
import type { Comparison } from "#lib/review/reviewed-revision.ts";
import { AffectedUrls } from "./affected-urls.tsx";
import { LinkForm } from "./link-form.tsx";
import { ProblemList } from "./problem-list.tsx";
import { FileList, WorkSection } from "./work-section.tsx";

/** So many works, or words of them, have their differences here; others each on a page of its own. */
const most = { works: 12, words: 40_000 };

function shownWhole(works: readonly WorkChange[]): ReadonlySet<WorkChange> {
  let words = 0;
  return new Set(
    works.slice(0, most.works).filter(({ before, after }) => {
      for (const each of [...Object.values(before), ...Object.values(after)]) words += each.words;
      return words <= most.words;
    }),
  );
}

const isError = ({ severity }: Problem) => severity === "error";

/** What is under review, and what it goes by. */
interface Reviewed extends Comparison {
  readonly ref: string;
}

interface Props {
  preview: Reviewed;
  /** What the checks advise on what it changes. */
  advice: readonly Problem[];
  locale: Locale;
  /** What came of the form by which another link is made; without it there is no such form. */
  link?: { readonly result: LinkResult | undefined };
  /** With what it is compared, where that is not the site itself. */
  children?: ReactNode;
}

/** All that a revision would change, the problems first. */
export function ReviewPage({ preview, advice, locale, link, children }: Props) {
  const t = useTranslations("review");
  const review = changesOf(preview, advice);
  const { works, others, problems, lacking } = review;
  const whole = shownWhole(works);
  return (
    <div className="review" {...foreign(editorLanguageFor(locale), locale)}>
      <link rel="stylesheet" href="/assets/review.css" precedence="review" />
      <h1>{t("title", { ref: preview.ref })}</h1>
      {children}
      <p>{t("counts", { works: works.length, problems: problems.filter(isError).length })}</p>
      {lacking > 0 && <p className="notice">{t("lacking", { files: lacking })}</p>}
      <p>
        <a href={handbookUrl(locale, "review")}>{useTranslations("handbook")("open")}</a>
      </p>
      <section>
        <h2>{t("problems")}</h2>
        {problems.length === 0 ? (
          <p>{t("noProblems")}</p>
        ) : (
          <ProblemList problems={problems.slice(0, 500)} locale={locale} />
        )}
      </section>
      <section>
        <h2>{t("works")}</h2>
        {works.length === 0 && <p>{t("nothing")}</p>}
        {works.map((work) => (
          <WorkSection
            key={work.key}
            work={work}
            edition={preview.edition}
            locale={locale}
            level={3}
            whole={whole.has(work)}
          />
        ))}
      </section>
      <AffectedUrls preview={preview} review={review} />
      {others.length > 0 && (
        <section>
          <h2>{t("others")}</h2>
          <FileList files={others.slice(0, 500)} />
          <p>{t("othersText")}</p>
        </section>
      )}
      {link !== undefined && readEnvironment(process.env).PUBLISH_SECRET !== undefined && (
        <LinkForm works={works.slice(0, 200)} locale={locale} result={link.result} />
      )}
    </div>
  );
}

interface WorkProps {
  work: WorkChange;
  preview: Reviewed;
  locale: Locale;
}

/** What a revision changes in one work. */
export function WorkReviewPage({ work, preview, locale }: WorkProps) {
  const t = useTranslations("review");
  return (
    <div className="review" {...foreign(editorLanguageFor(locale), locale)}>
      <link rel="stylesheet" href="/assets/review.css" precedence="review" />
      <h1>{t("title", { ref: preview.ref })}</h1>
      <WorkSection work={work} edition={preview.edition} locale={locale} level={2} whole />
      <p>
        <a href={reviewUrl(locale)}>{t("all")}</a>
      </p>
    </div>
  );
}
