import type { Edition } from "#lib/content/edition.ts";
import type { DeskView } from "#lib/desk/desk-state.ts";
import type { ListRequest } from "#lib/desk/works/list-request.ts";
import { workList } from "#lib/desk/works/work-list.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import { BeginForm } from "./begin-form.tsx";
import { Refused } from "./refused.tsx";
import { SignIn } from "./sign-in.tsx";
import { SignedIn } from "./signed-in.tsx";
import { Works } from "./works.tsx";
import { Unshown } from "./writing/unshown.tsx";
import { WritingPage } from "./writing/writing-page.tsx";

interface Props {
  view: DeskView;
  edition: Edition;
  request: ListRequest;
  locale: Locale;
}

/** The desk as one request shows it. */
export function DeskPage({ view, edition, request, locale }: Props) {
  const language = foreign(editorLanguageFor(locale), locale);
  if (view.kind === "sign-in") {
    return (
      <div className="notice-page" {...language}>
        <SignIn provider={view.provider} typed={view.typed} locale={locale} />
      </div>
    );
  }
  if (view.kind === "refused") {
    return (
      <div className="notice-page" {...language}>
        <Refused view={view} locale={locale} />
      </div>
    );
  }
  if (view.kind === "unshown") {
    return (
      <div className="desk desk-write" {...language}>
        <Unshown problems={view.problems} locale={locale} />
      </div>
    );
  }
  if (view.kind === "writing") {
    return (
      <div className="desk desk-write" {...language}>
        <WritingPage view={view} edition={edition} locale={locale} />
      </div>
    );
  }
  return (
    <div className="desk" {...language}>
      <SignedIn person={view.person} local={view.local} locale={locale} />
      <BeginForm shown={view.beginning} edition={edition} locale={locale} />
      <Works
        view={view}
        list={workList(edition, request, { person: view.person, drafts: view.known.works ?? [] })}
        edition={edition}
        request={request}
        locale={locale}
      />
    </div>
  );
}
