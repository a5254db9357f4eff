import { changesUrl } from "#lib/server/development.ts";

/** Shows an editor's save at once under `npm run dev`; no other page has it. */
export function ContentReload() {
  if (process.env.NODE_ENV !== "development") return null;
  const source = `new EventSource(${JSON.stringify(changesUrl)}).onmessage=()=>location.reload()`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this project, no one's input.
  return <script dangerouslySetInnerHTML={{ __html: source }} />;
}
