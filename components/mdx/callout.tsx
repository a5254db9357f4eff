import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CalloutProps } from "../../lib/content/body/component-props.ts";

/** A framed aside. Its tone is said in words as well as by its rule. */
export function Callout({ tone, title, children }: CalloutProps & { children?: ReactNode }) {
  const t = useTranslations("callout");
  return (
    <div className="callout" data-tone={tone} role="note">
      <p className="callout-title">{title ?? t(tone)}</p>
      {children}
    </div>
  );
}
