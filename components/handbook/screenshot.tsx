import type { StaticImageData } from "next/image";

interface Props {
  image: StaticImageData;
  alt: string;
}

/** A picture of the site at work: it leads to itself in its own size, for a small screen. */
export function Screenshot({ image: { src, width, height }, alt }: Props) {
  return (
    <figure className="screenshot">
      <a href={src}>
        {/* biome-ignore lint/performance/noImgElement: it is small, and there as it is on any host. */}
        <img src={src} width={width} height={height} alt={alt} loading="lazy" decoding="async" />
      </a>
    </figure>
  );
}
