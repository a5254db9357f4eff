import { useTranslations } from "next-intl";
import { scriptTexts } from "#lib/desk/writing/script-texts.ts";
import { environmentOfProcess } from "#lib/environment/of-process.ts";
import { deskTypingUrl } from "#lib/i18n/desk-urls.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { ruleUrl, suggestUrl } from "#lib/i18n/urls.ts";

interface Props {
  workKey: string;
  /** What the page's policy knows the editor's styles by. */
  nonce: string;
  locale: Locale;
}

/** React must have found the page as it was sent, before the script changes it; names here are of all scripts. */
const developmentSource = [
  "{const e=document.currentScript;",
  'const t=()=>Object.keys(e).some((k)=>k.startsWith("__reactFiber"))',
  "?import(e.dataset.src):setTimeout(t,50);t()}",
].join("");

/** The script of the page on which one writes, which works without. */
export function DeskScript({ workKey, nonce, locale }: Props) {
  const t = useTranslations("desk.writing");
  const settings = JSON.stringify({
    texts: Object.fromEntries(scriptTexts.map((name) => [name, t.raw(`script.${name}`)])),
    typing: deskTypingUrl(locale, workKey),
    suggest: suggestUrl(locale),
    ...(environmentOfProcess().HANDBOOK && { rule: ruleUrl(locale, "RULE") }),
  });
  if (process.env.NODE_ENV === "development") {
    return (
      <script
        data-desk={settings}
        data-src="/assets/desk.js"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file, no one's input.
        dangerouslySetInnerHTML={{ __html: developmentSource }}
      />
    );
  }
  return (
    <script src="/assets/desk.js" type="module" async={false} data-desk={settings} nonce={nonce} />
  );
}
