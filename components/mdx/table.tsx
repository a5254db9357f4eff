import type { ReactNode } from "react";

const styles = <link rel="stylesheet" href="/assets/table.css" precedence="site" />;

/** A table of a text; one of many columns is printed whole, however wide it is. */
export function Table({ isWide, children }: { isWide: boolean; children?: ReactNode }) {
  return (
    <>
      {isWide && styles}
      <table>{children}</table>
    </>
  );
}

/** What a table shows, above it: it stays in sight while a wide table scrolls. */
export function TableCaption({ children }: { children?: ReactNode }) {
  return (
    <caption>
      {styles}
      <span>{children}</span>
    </caption>
  );
}
