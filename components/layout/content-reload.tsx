import { adviceBoxUrl } from "#lib/i18n/urls.ts";

/** Shows an editor's save at once under `npm run dev`, and what to mend; no other page has it. */
export function ContentReload() {
  if (process.env.NODE_ENV !== "development") return null;
  return <script src={adviceBoxUrl} async type="module" />;
}
