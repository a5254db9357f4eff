import type { ReactNode } from "react";

/** A table of a text. */
export function Table({ children }: { children?: ReactNode }) {
  return (
    <>
      <link rel="stylesheet" href="/assets/table.css" precedence="site" />
      <table>{children}</table>
    </>
  );
}

/** What a table shows, above it: it stays in sight while a wide table scrolls. */
export function TableCaption({ children }: { children?: ReactNode }) {
  return (
    <caption>
      <span>{children}</span>
    </caption>
  );
}
