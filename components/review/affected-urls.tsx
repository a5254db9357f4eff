import { getTranslations } from "next-intl/server";
import { affectedUrls, type Changes } from "#lib/review/review-changes.ts";
import type { Comparison } from "#lib/review/reviewed-revision.ts";

/** The pages that readers would see change. */
export async function AffectedUrls({ preview, review }: { preview: Comparison; review: Changes }) {
  const t = await getTranslations("review");
  const affected = await affectedUrls(preview, review);
  const changed = [...(affected?.changed ?? [])].sort();
  const gone = [...(affected?.gone ?? [])].sort();
  return (
    <section>
      <h2>{t("urls")}</h2>
      {affected === undefined && <p>{t("tooManyUrls")}</p>}
      {affected !== undefined && changed.length + gone.length === 0 && <p>{t("noUrls")}</p>}
      <ul className="review-urls">
        {changed.map((url) => (
          <li key={url}>
            <a href={url}>{url}</a>
          </li>
        ))}
        {gone.map((url) => (
          <li key={url}>
            <del>{url}</del> ({t("gone")})
          </li>
        ))}
      </ul>
    </section>
  );
}
