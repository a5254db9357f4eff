import type { Element } from "hast";
import type { ImageUse } from "../images/media-library.ts";

/** Where image loaders keep an image's address until it is looked at. */
const kept = ["dataSrc", "dataLazySrc", "dataOriginal", "dataOrigFile", "dataFullUrl"];

/** An image's address, and WordPress' number of it. */
export function imageUse({ properties }: Element): ImageUse {
  const { src, className, srcSet, dataId } = properties;
  const classes = Array.isArray(className) ? className.join(" ") : "";
  const number = /\bwp-image-(\d+)/.exec(classes)?.[1] ?? /^\d+$/.exec(String(dataId))?.[0];
  const written = String(src ?? "").trim();
  const said = kept.map((name) => String(properties[name] ?? "").trim());
  const largest =
    String(srcSet ?? "")
      .trim()
      .split(/\s+/)[0] ?? "";
  const found = [written, ...said, largest].find((each) => each !== "" && !/^data:/i.test(each));
  return { src: found ?? written, attachment: number };
}
