import { useTranslations } from "next-intl";
import { Day } from "#components/listing/day.tsx";
import { useClock } from "#components/listing/use-clock.ts";
import { sentenceFor } from "#lib/checks/sentences/sentence-for.ts";
import type { Edition } from "#lib/content/edition.ts";
import { visibility } from "#lib/content/visibility.ts";
import { addressOf } from "#lib/content/written-text.ts";
import type { Visitor } from "#lib/desk/presence/presence.ts";
import { deskKey } from "#lib/desk/works/with-drafts.ts";
import { namedBy } from "#lib/desk/works/work-list.ts";
import type { DeskText, DeskWork } from "#lib/desk/works/work-texts.ts";
import { deskUrl } from "#lib/i18n/desk-urls.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { writtenInstant } from "#lib/i18n/format.ts";
import { foreign, type Locale, ownName } from "#lib/i18n/locales.ts";
import { textUrl } from "#lib/i18n/urls.ts";
import { DraftSaved } from "./draft-saved.tsx";
import { Visitors } from "./visitors.tsx";

interface Props {
  work: DeskWork;
  /** Who else has it open. */
  visitors: readonly Visitor[];
  edition: Edition;
  locale: Locale;
}

/** A work with the state of each of its languages. */
export function WorkItem({ work, visitors, edition, locale }: Props) {
  const { languages } = edition.catalogue.site;
  const named = namedBy(work, locale, languages);
  const page = editorLanguageFor(locale);
  return (
    <li className="desk-work">
      <h3 {...(named ? foreign(named.locale, page) : {})}>
        {named?.title ?? <bdi>{work.key}</bdi>}
      </h3>
      <p className="desk-facts">
        {named?.instant !== undefined && (
          <>
            <Day instant={named.instant} locale={page} />{" "}
          </>
        )}
        <bdi>{work.folder}</bdi>
      </p>
      <div className="desk-now">
        {work.draft !== undefined && <DraftSaved draft={work.draft} locale={locale} />}
        <Visitors visitors={visitors} locale={locale} />
      </div>
      <ul className="desk-texts">
        {work.texts.map((text) => (
          <TextState
            key={text.locale}
            text={text}
            title={named?.title ?? work.key}
            at={deskKey(work)}
            now={edition.now}
            locale={locale}
          />
        ))}
      </ul>
    </li>
  );
}

interface TextProps {
  text: DeskText;
  /** What its work is called. */
  title: string;
  /** The key by which the desk opens its work. */
  at: string;
  now: number;
  locale: Locale;
}

/** What one language of a work is to its readers, and why; live, it leads there. */
function TextState({ text: each, title, at, now, locale }: TextProps) {
  const t = useTranslations("desk.list");
  const timeZone = useClock();
  const { state, text, problem, newer, written, advice } = each;
  const page = editorLanguageFor(locale);
  const name = <span {...foreign(each.locale, page)}>{ownName(each.locale)}</span>;
  const write = useTranslations("desk.writing");
  const isThere = state !== "missing" || written !== undefined;
  const verb = isThere ? "edit" : "write";
  const named = { text: text?.title ?? written?.title ?? title, language: ownName(each.locale) };
  const label = write(`${verb}Text`, named);
  const isLive = text !== undefined && visibility(text, now) === "visible";
  return (
    <li>
      {isLive ? <a href={textUrl(each.locale, addressOf(text))}>{name}</a> : name}{" "}
      {(state !== "missing" || written === undefined) && (
        <span className="desk-state" data-state={state}>
          {t(`states.${state}`)}
        </span>
      )}
      {written !== undefined && (
        <span className="desk-state" data-state="written">
          {t(state === "missing" ? "states.written" : "saved")}
        </span>
      )}
      <a href={deskUrl(locale, at, each.locale)} aria-label={label}>
        {write(verb)}
      </a>
      {state === "scheduled" && text?.instant !== undefined && (
        <> {t("until", { instant: writtenInstant(text.instant, page, timeZone) })}</>
      )}
      {newer !== undefined && <> {t("behind", { file: newer.file })}</>}
      {advice.map((each) => (
        <p className="desk-problem" key={`${each.line}:${each.column}:${each.rule}`}>
          <span className="desk-place">
            {t("place", { file: each.file, line: each.line, column: each.column })}
          </span>{" "}
          {sentenceFor(each, page)}
        </p>
      ))}
      {problem !== undefined && (
        <p className="desk-problem">
          <span className="desk-place">
            {t("place", { file: problem.file, line: problem.line, column: problem.column })}
          </span>{" "}
          {sentenceFor(problem, page)}
          {problem.kept !== null && <> ({t("kept")})</>}
        </p>
      )}
    </li>
  );
}
