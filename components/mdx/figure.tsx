import { useLocale, useTranslations } from "next-intl";
import { Picture } from "#components/article/picture.tsx";
import { Sentence } from "#components/layout/sentence.tsx";
import { isolated } from "#lib/i18n/isolated.ts";
import { type ArticleImage, articleImage } from "#lib/request/article-image.ts";
import type { FigureProps } from "../../lib/content/body/component-props.ts";

interface Props extends FigureProps {
  /** The article beside whose file the image is. */
  articleKey: string;
  /** Whether others stand beside it. */
  inGallery?: boolean;
}

/** The text column's width, and the screen's below it. */
const sizes = "(min-width: 46rem) 42.5rem, 100vw";
const sizesInGallery = "(min-width: 46rem) 21rem, 100vw";

/** An image of an article's folder, with its caption and credit. */
export async function Figure({ articleKey, ...props }: Props) {
  return <FigureOf image={await articleImage(articleKey, props.src)} {...props} />;
}

/** An image that was found or not. Its place and colour are there before it is. */
export function FigureOf({
  image,
  alt,
  caption,
  credit,
  inGallery = false,
}: FigureProps & { image: ArticleImage | undefined; inGallery?: boolean }) {
  const t = useTranslations("article");
  const locale = useLocale();
  return (
    <figure className="figure">
      {image === undefined ? (
        <p>
          <Sentence>{t("imageMissing", { alt: isolated(alt, locale) })}</Sentence>
        </p>
      ) : (
        <Picture image={image} alt={alt} sizes={inGallery ? sizesInGallery : sizes} />
      )}
      {(caption ?? credit) !== undefined && (
        <figcaption>
          {caption}{" "}
          {credit !== undefined && (
            <small>
              <Sentence>{t("credit", { credit: isolated(credit, locale) })}</Sentence>
            </small>
          )}
        </figcaption>
      )}
    </figure>
  );
}
