/**
 * Once the page has been painted: the text's face, and the module of what scripts add. Both would
 * otherwise compete with the text for a slow connection. The server puts in the module's address
 * with its hash.
 */
const source = [
  "const s=document.currentScript.dataset.src;",
  "requestAnimationFrame(()=>setTimeout(()=>{",
  'document.documentElement.dataset.face="";import(s)',
  "}))",
].join("");

export function EnhanceScript() {
  return (
    <script
      data-own
      data-src="/assets/enhance.js"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file, no one's input.
      dangerouslySetInnerHTML={{ __html: source }}
    />
  );
}
