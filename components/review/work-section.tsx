import { useTranslations } from "next-intl";
import type { Edition } from "#lib/content/edition.ts";
import { nameOfKey } from "#lib/content/page.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { nameIn } from "#lib/i18n/language-of.ts";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import { reviewUrl } from "#lib/i18n/urls.ts";
import type { WorkChange } from "#lib/review/review-changes.ts";
import { filesOfWork } from "#lib/views/edited-files.ts";
import { listedText } from "#lib/views/listed-text.ts";
import { EditLinks } from "./edit-links.tsx";
import { ProblemList } from "./problem-list.tsx";
import { WorkDifferences } from "./work-differences.tsx";

interface Props {
  work: WorkChange;
  edition: Edition;
  locale: Locale;
  /** Headings follow the page's outline. */
  level: 2 | 3;
  /** Whether the differences stand here, or on the work's own page. */
  whole: boolean;
}

/** One work or page that a revision changes: how, what to look at, and where to read it. */
export function WorkSection({ work, edition, locale, level, whole }: Props) {
  const t = useTranslations("review");
  const Heading = level === 2 ? "h2" : "h3";
  const { key, kind, from, before, after, behind, missing, files, problems } = work;
  const shown =
    after[locale] ?? Object.values(after)[0] ?? before[locale] ?? Object.values(before)[0];
  return (
    <section className="review-work">
      <Heading {...(shown && foreign(shown.locale, editorLanguageFor(locale)))}>
        {shown?.title ?? key}
      </Heading>
      <p className="review-facts">
        <strong className="facts-mark">{t(`kinds.${kind}`)}</strong> <code>{nameOfKey(key)}</code>{" "}
        {from !== undefined && t("from", { from: nameOfKey(from) })}
      </p>
      <ul className="review-ways">
        {edition.catalogue.site.languages.map((each) => {
          const listed = listedText(edition, key, each);
          return (
            listed?.text.locale === each && (
              <li key={each}>
                <a href={listed.url}>
                  {t("open", { language: nameIn(each, editorLanguageFor(locale)) })}
                </a>
              </li>
            )
          );
        })}
        {!whole && (
          <li>
            <a href={reviewUrl(locale, key)}>{t("differences")}</a>
          </li>
        )}
      </ul>
      {kind !== "removed" && (
        <p className="review-ways">
          <EditLinks files={filesOfWork(edition.catalogue, key)} locale={locale} />
        </p>
      )}
      {behind.map((each) => (
        <p key={each} className="notice" data-notice="behind">
          {t("behind", { language: nameIn(each, editorLanguageFor(locale)) })}
        </p>
      ))}
      {missing.map((each) => (
        <p key={each} className="notice" data-notice="missing">
          {t("missingLocale", { language: nameIn(each, editorLanguageFor(locale)) })}
        </p>
      ))}
      {problems.length > 0 && <ProblemList problems={problems} locale={locale} />}
      {whole && <WorkDifferences work={work} languages={edition.catalogue.site.languages} />}
      {files.length > 0 && (
        <>
          <p>{t("files")}</p>
          <FileList files={files} />
        </>
      )}
    </section>
  );
}

/** Paths in the content directory. */
export function FileList({ files }: { files: readonly string[] }) {
  return (
    <ul>
      {files.map((file) => (
        <li key={file}>
          <code>{file}</code>
        </li>
      ))}
    </ul>
  );
}
