import type { ReactNode } from "react";

/** What is typed into a file, under a word that says what of it. It is not in the page's language. */
export function Typed({ label, children }: { label: string; children: ReactNode }) {
  return (
    <figure className="typed">
      <figcaption>{label}</figcaption>
      <pre translate="no">
        <code>{children}</code>
      </pre>
    </figure>
  );
}
