import type { ReactNode } from "react";

/** What a table shows, above it: it stays in sight while a wide table scrolls. */
export function TableCaption({ children }: { children?: ReactNode }) {
  return (
    <caption>
      <link rel="stylesheet" href="/assets/table-caption.css" precedence="site" />
      <span>{children}</span>
    </caption>
  );
}
