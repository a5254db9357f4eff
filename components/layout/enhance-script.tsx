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

/** React must have found the page as it was sent, before elements add anything to it. */
const developmentSource = [
  'const e=document.currentScript;document.documentElement.dataset.face="";',
  'const t=()=>Object.keys(e).some((k)=>k.startsWith("__reactFiber"))',
  "?import(e.dataset.src):setTimeout(t,50);t()",
].join("");

export function EnhanceScript() {
  return (
    <script
      data-own
      data-src="/assets/enhance.js"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file, no one's input.
      dangerouslySetInnerHTML={{
        __html: process.env.NODE_ENV === "development" ? developmentSource : source,
      }}
    />
  );
}
