import type { Person } from "../content/settings.ts";
import { decoded } from "../i18n/decoded.ts";
import type { Link } from "./navigation.ts";

/** A person's pages on other sites, each by its host's name, and by its path where several have that. */
export function elsewhereOf({ url, sameAs = [] }: Person): readonly Link[] {
  const urls = [...new Set([...(url === undefined ? [] : [url]), ...sameAs])].map(
    (each) => [each, new URL(each)] as const,
  );
  return urls.map(([each, { host, pathname }]) => {
    const alone = urls.filter(([, other]) => other.host === host).length === 1;
    return { url: each, text: alone ? host : `${host}${decoded(pathname)}` };
  });
}
