import { getImageProps } from "next/image";
import type { ArticleImage } from "#lib/request/article-image.ts";

interface Props {
  readonly image: ArticleImage;
  readonly alt: string;
  /** How wide it is shown, as HTML's `sizes` says it. */
  readonly sizes: string;
  /** Whether it leads the page, cut to the place that it has there, and is not waited for. */
  readonly leads?: boolean;
}

/** An image in the sizes that screens need. Its place and colour are there before it is. */
export function Picture({ image, alt, sizes, leads = false }: Props) {
  const { url, width, height, colour, asItIs } = image;
  const { props } = getImageProps({ src: url, width, height, alt, sizes, unoptimized: asItIs });
  return (
    <span className="picture">
      {/* A drawing and not a style attribute, which a strict policy would not allow. */}
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio={leads ? "none" : undefined}
        aria-hidden="true"
        focusable="false"
      >
        <rect width={width} height={height} fill={colour} />
      </svg>
      {/* biome-ignore lint/performance/noImgElement: it carries what Next's image made. */}
      <img
        src={props.src}
        srcSet={props.srcSet}
        sizes={props.sizes}
        width={width}
        height={height}
        alt={alt}
        loading={leads ? "eager" : "lazy"}
        fetchPriority={leads ? "high" : undefined}
        decoding="async"
      />
    </span>
  );
}
