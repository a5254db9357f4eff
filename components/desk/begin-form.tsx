import { useTranslations } from "next-intl";
import { useClock } from "#components/listing/use-clock.ts";
import { dayOf } from "#lib/content/dates.ts";
import type { Edition } from "#lib/content/edition.ts";
import { textIn } from "#lib/content/localized-text.ts";
import { type BeginProblem, kindsBegun } from "#lib/desk/beginning/beginning.ts";
import type { ShownBeginning } from "#lib/desk/desk-state.ts";
import { refusalText } from "#lib/desk/saving/refusal-text.ts";
import { deskUrl } from "#lib/i18n/desk-urls.ts";
import { type Locale, ownName } from "#lib/i18n/locales.ts";

interface Props {
  /** What was sent before, and is to be mended. */
  shown: ShownBeginning | undefined;
  edition: Edition;
  locale: Locale;
}

/** Where a text is begun that is not there yet. */
export function BeginForm({ shown, edition, locale }: Props) {
  const t = useTranslations("desk.begin");
  const timeZone = useClock();
  const { beginning, problems = [], refusal } = shown ?? {};
  const { themes = [], site } = edition.catalogue;
  const problem = (...about: readonly BeginProblem[]) => {
    const found = problems.filter((each) => about.includes(each));
    const text = found.map((each) => t(`problems.${each}`)).join(" ");
    return text === "" ? null : <p className="desk-problem">{text}</p>;
  };
  return (
    <details className="desk-begin" open={shown !== undefined}>
      <summary>{t("title")}</summary>
      {shown !== undefined && (
        <p className="desk-notice" role="status">
          {t("refused")} {refusal !== undefined && refusalText(refusal, locale)}
        </p>
      )}
      <form method="post" action={deskUrl(locale)}>
        <fieldset>
          <legend>{t("kind")}</legend>
          {kindsBegun.map((kind) => (
            <label key={kind}>
              <input
                type="radio"
                name="kind"
                value={kind}
                defaultChecked={kind === (beginning?.kind ?? "article")}
              />
              <span>{t(`kinds.${kind}`)}</span>
            </label>
          ))}
        </fieldset>
        <div className="desk-field">
          <label htmlFor="begin-title">{t("name")}</label>
          <input
            type="text"
            id="begin-title"
            name="title"
            dir="auto"
            defaultValue={beginning?.title}
            autoComplete="off"
            aria-describedby="begin-title-hint"
          />
          <p className="desk-hint" id="begin-title-hint">
            {t("nameHint")}
          </p>
          {problem("title", "taken", "there")}
        </div>
        {site.languages.length === 1 ? (
          <input type="hidden" name="locale" value={site.languages[0]} />
        ) : (
          <div className="desk-field">
            <label htmlFor="begin-locale">{t("locale")}</label>
            <select id="begin-locale" name="locale" defaultValue={beginning?.locale ?? locale}>
              {site.languages.map((each) => (
                <option key={each} value={each}>
                  {ownName(each)}
                </option>
              ))}
            </select>
            {problem("locale")}
          </div>
        )}
        <fieldset>
          <legend>{t("themes")}</legend>
          {themes.map(({ key, name }) => {
            const { text, lang } = textIn(name, locale, site.languages);
            return (
              <label key={key}>
                <input
                  type="checkbox"
                  name="themes"
                  value={key}
                  defaultChecked={beginning?.themes.includes(key)}
                />
                <span lang={lang}>{text}</span>
              </label>
            );
          })}
          {problem("themes", "no-themes")}
        </fieldset>
        <div className="desk-field">
          <label htmlFor="begin-date">{t("date")}</label>
          <input
            type="date"
            id="begin-date"
            name="date"
            defaultValue={beginning?.date ?? dayOf(Date.now(), timeZone)}
          />
          {problem("date")}
        </div>
        <p className="desk-hint">{t("hint")}</p>
        <button type="submit">{t("send")}</button>
      </form>
    </details>
  );
}
