export type MediaKind = "image" | "audio" | "video";

const endings: Readonly<Record<MediaKind, RegExp>> = {
  image: /\.(?:png|jpe?g|jfif|webp|avif|gif|svg|bmp|tiff?|heic)$/i,
  audio: /\.(?:mp3|m4a|ogg|oga|opus|wav|wma|flac|aac)$/i,
  video: /\.(?:mp4|m4v|webm|ogv|mov|avi|wmv|flv|mpe?g)$/i,
};

const kinds = ["image", "audio", "video"] as const;

/** What a file is by the ending of its address: an export says no more of it. */
export const mediaKind = (url: string): MediaKind | undefined =>
  kinds.find((kind) => endings[kind].test(url.replace(/[?#].*$/, "")));
