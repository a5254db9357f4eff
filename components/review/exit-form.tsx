import { previewExitUrl } from "#lib/i18n/urls.ts";

/** The way out of a review, to the same page as readers have it. */
export function ExitForm({ path, label }: { path: string; label: string }) {
  return (
    <form method="post" action={previewExitUrl}>
      <input type="hidden" name="path" value={path} />
      <button type="submit">{label}</button>
    </form>
  );
}
