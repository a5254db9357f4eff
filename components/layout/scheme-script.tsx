/** Applies a chosen colour scheme before anything is painted; without scripts, the system decides. */
const source =
  'try{const s=localStorage.getItem("scheme");if(s==="light"||s==="dark")document.documentElement.dataset.scheme=s}catch{}';

export function SchemeScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file, no one's input.
  return <script data-own dangerouslySetInnerHTML={{ __html: source }} />;
}
