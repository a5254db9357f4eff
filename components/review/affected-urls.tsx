import { useTranslations } from "next-intl";
import type { Affected } from "#lib/publish/affected.ts";

/** The pages that readers would see change. */
export function AffectedUrls({ affected }: { affected: Affected | undefined }) {
  const t = useTranslations("review");
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
