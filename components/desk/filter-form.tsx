import { useTranslations } from "next-intl";
import type { Edition } from "#lib/content/edition.ts";
import { textIn } from "#lib/content/localized-text.ts";
import {
  type ListRequest,
  listedStates,
  longestQuery,
  writtenBy,
} from "#lib/desk/works/list-request.ts";
import type { WorkList } from "#lib/desk/works/work-list.ts";
import { deskUrl } from "#lib/i18n/desk-urls.ts";
import { type Locale, ownName } from "#lib/i18n/locales.ts";

interface Props {
  list: WorkList;
  /** Whether texts are written apart until they are published. */
  apart: boolean;
  request: ListRequest;
  edition: Edition;
  locale: Locale;
}

/** A plain form: what it asks for stands in the address. */
export function FilterForm({ list, apart, request, edition, locale }: Props) {
  const t = useTranslations("desk.list");
  const { themes = [], site } = edition.catalogue;
  const { q, state, language, theme, written } = request;
  return (
    <search aria-label={t("form")}>
      <form className="desk-form" action={deskUrl(locale)}>
        <label>
          <span>{t("query")}</span>
          <input type="search" name="q" dir="auto" defaultValue={q} maxLength={longestQuery} />
        </label>
        <Choice name="state" label={t("state")} all={t("any")} now={state}>
          {listedStates.flatMap((each) => {
            const count = list.counts.get(each) ?? 0;
            const text = `${t(`states.${each}`)} (${count})`;
            return count > 0 || each === state ? [{ value: each, text }] : [];
          })}
        </Choice>
        {site.languages.length > 1 && (
          <Choice name="language" label={t("language")} all={t("anyLanguage")} now={language}>
            {site.languages.map((each) => ({ value: each, text: ownName(each) }))}
          </Choice>
        )}
        {themes.length > 0 && (
          <Choice name="theme" label={t("theme")} all={t("any")} now={theme}>
            {themes.map(({ key, name }) => ({
              value: key,
              text: textIn(name, locale, site.languages).text,
            }))}
          </Choice>
        )}
        {apart && (
          <Choice name="written" label={t("written")} all={t("everything")} now={written}>
            {writtenBy.map((each) => ({ value: each, text: t(`writtenBy.${each}`) }))}
          </Choice>
        )}
        <button type="submit">{t("show")}</button>
        {(q || state || language || theme || written) && <a href={deskUrl(locale)}>{t("reset")}</a>}
      </form>
    </search>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  all: string;
  now: string | undefined;
  children: readonly { readonly value: string; readonly text: string }[];
}

function Choice({ name, label, all, now, children }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={now ?? ""}>
        <option value="">{all}</option>
        {children.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
