import type { ReactNode } from "react";
import { drawGuilloche } from "#lib/cover/guilloche.ts";

interface Props {
  readonly articleKey: string;
  readonly theme: string;
  readonly className?: string;
}

/** Where an article has no picture, line art of its own: it says nothing, so nothing reads it. */
export function LineArt({ articleKey, theme, className }: Props): ReactNode {
  const { viewBox, paths } = drawGuilloche(articleKey, theme);
  return (
    <svg
      className={className}
      viewBox={viewBox}
      aria-hidden="true"
      focusable="false"
      preserveAspectRatio="xMidYMid slice"
      fill="none"
      stroke="currentColor"
    >
      {/* Keys travel with the page: `d` would double its weight, and no two paths share opacity. */}
      {paths.map((path) => (
        <path key={path.opacity} d={path.d} strokeWidth={path.width} opacity={path.opacity} />
      ))}
    </svg>
  );
}
