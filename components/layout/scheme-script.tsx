/**
 * Before anything is painted: a chosen colour scheme, and for readers who come from another page of
 * the site the text's face, which they have. Without scripts, the system and the style decide.
 */
const source = [
  "const d=document.documentElement.dataset;",
  'if(document.referrer.startsWith(location.origin+"/"))d.face="";',
  'try{const s=localStorage.getItem("scheme");if(s==="light"||s==="dark")d.scheme=s}catch{}',
].join("");

export function SchemeScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file, no one's input.
  return <script data-own dangerouslySetInnerHTML={{ __html: source }} />;
}
