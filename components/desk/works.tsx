import { useTranslations } from "next-intl";
import { sentenceFor } from "#lib/checks/sentences/sentence-for.ts";
import type { Edition } from "#lib/content/edition.ts";
import type { DeskView } from "#lib/desk/desk-state.ts";
import { refusalText } from "#lib/desk/saving/refusal-text.ts";
import { settingsKey } from "#lib/desk/saving/work-key.ts";
import type { KnownWorks } from "#lib/desk/works/known-drafts.ts";
import type { ListRequest } from "#lib/desk/works/list-request.ts";
import { deskKey } from "#lib/desk/works/with-drafts.ts";
import type { WorkList } from "#lib/desk/works/work-list.ts";
import { deskListUrl, deskUrl } from "#lib/i18n/desk-urls.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { DraftSaved } from "./draft-saved.tsx";
import { FilterForm } from "./filter-form.tsx";
import { Visitors } from "./visitors.tsx";
import { WorkItem } from "./work-item.tsx";

interface Props {
  view: Extract<DeskView, { kind: "works" }>;
  list: WorkList;
  edition: Edition;
  request: ListRequest;
  locale: Locale;
}

/** What there is to write and to mend: works newest first, then pages and settings. */
export function Works({ view, list, edition, request, locale }: Props) {
  const t = useTranslations("desk.list");
  const { works, pages, total, found, page, pageCount } = list;
  const settings = view.known.works?.find(({ key }) => key === settingsKey);
  const items = (some: WorkList["works"]) => (
    <ul className="desk-works">
      {some.map((work) => (
        <WorkItem
          key={work.folder}
          work={work}
          visitors={view.visitors.get(deskKey(work)) ?? []}
          edition={edition}
          locale={locale}
        />
      ))}
    </ul>
  );
  return (
    <>
      {page === 1 && <Problems list={list} locale={locale} />}
      <Knowledge known={view.known} locale={locale} />
      <FilterForm
        list={list}
        apart={view.known.apart}
        request={request}
        edition={edition}
        locale={locale}
      />
      <p className="desk-count">
        {found === total ? t("total", { total }) : t("found", { found, total })}
      </p>
      {works.length > 0 && (
        <section>
          <h2>{t("articles")}</h2>
          {items(works)}
          {pageCount > 1 && <Paging list={list} request={request} locale={locale} />}
        </section>
      )}
      {pages.length > 0 && (
        <section>
          <h2>{t("pages")}</h2>
          {items(pages)}
        </section>
      )}
      {page === 1 && list.settings.length > 0 && (
        <section>
          <h2>{t("settings")}</h2>
          <p>
            <a href={deskUrl(locale, settingsKey)}>{t("editSettings")}</a>
          </p>
          <Visitors visitors={view.visitors.get(settingsKey) ?? []} locale={locale} />
          {settings !== undefined && <DraftSaved draft={settings} locale={locale} />}
          <ul className="desk-settings">
            {list.settings.map(({ file, problem }) => (
              <li key={file}>
                <bdi>{file}</bdi>{" "}
                <span className="desk-state" data-state={problem ? "refused" : "visible"}>
                  {t(problem ? "settingsRefused" : "settingsGood")}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** That what is being written is not known, or not as it is now. */
function Knowledge({ known, locale }: { known: KnownWorks; locale: Locale }) {
  const t = useTranslations("desk.list");
  const { apart, works, refusal } = known;
  if (!apart || (works !== undefined && refusal === undefined)) return null;
  return (
    <p className="desk-notice">
      {refusal !== undefined && refusalText(refusal, locale)}{" "}
      {works === undefined ? refusal === undefined && t("asking") : t("known")}
    </p>
  );
}

function Problems({ list, locale }: Pick<Props, "list" | "locale">) {
  const t = useTranslations("desk.list");
  const { problems, problemCount } = list;
  if (problems.length === 0) return null;
  const more = problemCount - problems.length;
  return (
    <details className="desk-problems" open={problemCount <= 5}>
      <summary>
        {t("problems")} ({problemCount})
      </summary>
      <ul>
        {problems.map((problem) => {
          const { file, line, column, rule } = problem;
          return (
            <li key={`${file}:${line}:${column}:${rule}`}>
              <span className="desk-place">{t("place", { file, line, column })}</span>{" "}
              {sentenceFor(problem, editorLanguageFor(locale))}
            </li>
          );
        })}
      </ul>
      {more > 0 && <p>{t("moreProblems", { count: more })}</p>}
    </details>
  );
}

function Paging({ list, request, locale }: Pick<Props, "list" | "request" | "locale">) {
  const t = useTranslations("desk.list");
  const { page, pageCount } = list;
  const at = (number: number) =>
    deskListUrl(locale, { ...request, page: number === 1 ? undefined : `${number}` });
  return (
    <nav className="paging" aria-label={t("paging")}>
      {page > 1 && (
        <a href={at(page - 1)} rel="prev">
          {t("newer")}
        </a>
      )}
      <span>{t("pageOf", { page, pages: pageCount })}</span>
      {page < pageCount && (
        <a href={at(page + 1)} rel="next">
          {t("older")}
        </a>
      )}
    </nav>
  );
}
