import type { ReactNode } from "react";
import type { GalleryProps } from "../../lib/content/body/component-props.ts";

/** Several images side by side, one below the other on a phone, with a caption for all of them. */
export function Gallery({ caption, children }: GalleryProps & { children?: ReactNode }) {
  return (
    <figure className="gallery">
      <link rel="stylesheet" href="/assets/gallery.css" precedence="site" />
      <div className="gallery-images">{children}</div>
      {caption !== undefined && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
