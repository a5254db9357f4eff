import { useTranslations } from "next-intl";
import { Sentence } from "#components/layout/sentence.tsx";
import type { DeskPerson } from "#lib/desk/session/person.ts";
import { deskSignOutUrl } from "#lib/i18n/desk-urls.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { isolated } from "#lib/i18n/isolated.ts";
import type { Locale } from "#lib/i18n/locales.ts";

interface Props {
  person: DeskPerson;
  /** Who sits at this machine is never signed out. */
  local: boolean;
  locale: Locale;
}

/** The desk's name, whose it is now, and the way out. */
export function SignedIn({ person, local, locale }: Props) {
  const t = useTranslations("desk");
  const { name, email, may } = person;
  const known = email === "" ? name : `${name} <${email}>`;
  return (
    <header className="desk-header">
      <h1>{t("title")}</h1>
      <p>
        <Sentence>{t("signedIn", { name: isolated(known, editorLanguageFor(locale)) })}</Sentence>
        {". "}
        {t(may === "publish" ? "mayPublish" : "mayWrite")}
      </p>
      {!local && (
        <form method="post" action={deskSignOutUrl(locale)}>
          <button type="submit">{t("signOut")}</button>
        </form>
      )}
    </header>
  );
}
