import { getImageProps } from "next/image";
import { useLocale, useTranslations } from "next-intl";
import { Sentence } from "#components/layout/sentence.tsx";
import type { Words } from "#lib/content/players/cue-words.ts";
import { isolated } from "#lib/i18n/isolated.ts";
import { foreign, ownName } from "#lib/i18n/locales.ts";
import { type FileFacts, fileLabel } from "#lib/media/file-facts.ts";
import { type ArticleImage, articleImage } from "#lib/request/article-image.ts";
import { articleTranscript } from "#lib/request/article-transcript.ts";
import { textFile } from "#lib/request/text-file.ts";
import type { AudioProps, VideoProps } from "../../lib/content/body/component-props.ts";
import { Transcript } from "./transcript.tsx";

interface Place {
  /** The article beside whose file the files are. */
  readonly articleKey: string;
  /** The article's language, which is that of what is said. */
  readonly lang: string;
}

/** A film beside an article. */
export async function Video({ articleKey, lang, ...props }: VideoProps & Place) {
  const { src, poster, captions, transcript = captions } = props;
  return (
    <PlayerOf
      title={props.title}
      lang={lang}
      file={await textFile(articleKey, src)}
      captions={captions === undefined ? undefined : (await textFile(articleKey, captions))?.url}
      poster={poster === undefined ? undefined : await articleImage(articleKey, poster)}
      transcript={await articleTranscript(articleKey, transcript)}
      film
    />
  );
}

/** A sound beside an article. */
export async function Audio({ articleKey, lang, src, transcript, title }: AudioProps & Place) {
  return (
    <PlayerOf
      title={title}
      lang={lang}
      file={await textFile(articleKey, src)}
      transcript={await articleTranscript(articleKey, transcript)}
    />
  );
}

interface Props {
  readonly title: string;
  readonly lang: string;
  /** Undefined for a file that is not there. */
  readonly file: FileFacts | undefined;
  readonly film?: boolean;
  readonly captions?: string | undefined;
  readonly poster?: ArticleImage | undefined;
  readonly transcript: readonly Words[];
}

/** What was found of a sound or a film. Nothing of it is loaded before its reader starts it. */
export function PlayerOf({ title, lang, file, film = false, transcript, ...rest }: Props) {
  const t = useTranslations("player");
  const locale = useLocale();
  return (
    <figure className="player">
      <link rel="stylesheet" href="/assets/players.css" precedence="site" />
      {file !== undefined && film && <Film {...rest} url={file.url} title={title} lang={lang} />}
      {file !== undefined && !film && (
        // biome-ignore lint/a11y/useMediaCaption: what is said stands below it.
        <audio src={file.url} controls preload="none" aria-label={title} />
      )}
      <p className="player-title">
        {file === undefined ? (
          <Sentence>{t("missing", { title: isolated(title, locale) })}</Sentence>
        ) : (
          <>
            <a href={file.url}>{title}</a>{" "}
            <small {...foreign(locale, lang)}>{fileLabel(file, locale)}</small>
          </>
        )}
      </p>
      {transcript.length > 0 && <Transcript words={transcript} lang={lang} />}
    </figure>
  );
}

/** As wide as a film is shown, in pixels. */
const widest = 720;

function Film({
  url,
  title,
  lang,
  captions,
  poster,
}: Pick<Props, "title" | "lang" | "captions" | "poster"> & { url: string }) {
  const width = poster && Math.min(widest, poster.width);
  const height = poster && width && Math.round((width * poster.height) / poster.width);
  return (
    // biome-ignore lint/a11y/useMediaCaption: the checks ask for captions; one without a word has none.
    <video
      src={url}
      controls
      preload="none"
      playsInline
      aria-label={title}
      width={width}
      height={height}
      poster={poster && width && height ? posterUrl(poster, width, height) : undefined}
    >
      {captions !== undefined && (
        <track kind="captions" src={captions} srcLang={lang} label={ownName(lang)} />
      )}
    </video>
  );
}

function posterUrl({ url: src, asItIs }: ArticleImage, width: number, height: number): string {
  return getImageProps({ src, alt: "", width, height, unoptimized: asItIs }).props.src;
}
