import { locale as rootLocale } from "next/root-params";
import { getTranslations } from "next-intl/server";
import { isolated } from "#lib/i18n/isolated.ts";
import { foreign } from "#lib/i18n/locales.ts";
import { absolute, feedAnchor } from "#lib/i18n/urls.ts";
import { readingEdition, siteUrl } from "#lib/request/current-edition.ts";
import { allFeeds } from "#lib/views/feed-links.ts";

/** Every feed of the page's language, with its address to be copied. */
export async function FeedList() {
  const locale = (await rootLocale()) ?? "en";
  const t = await getTranslations("feeds");
  const copied = (await getTranslations("article"))("copied");
  const groups = allFeeds(await readingEdition(), locale);
  return (
    <dl className="feed-list">
      {groups.map(({ group, feeds }) => (
        <div key={group?.key ?? ""} id={group && feedAnchor(group.key)}>
          <dt {...foreign(group?.lang ?? locale, locale)}>{group?.text ?? t("all")}</dt>
          {feeds.map(({ format, url }) => (
            <dd key={format}>
              <a
                href={url}
                aria-label={t("link", {
                  format: t(format),
                  feed: group === undefined ? t("all") : isolated(group.text, locale, group.lang),
                })}
              >
                {t(format)}
              </a>
              {format === "rss" && (
                <>
                  <code>{absolute(siteUrl(), url)}</code>
                  <copy-text text={absolute(siteUrl(), url)} done={copied} hidden>
                    <button type="button">
                      {t("copy")}{" "}
                      <span className="visually-hidden" {...foreign(group?.lang ?? locale, locale)}>
                        {group?.text ?? t("all")}
                      </span>
                    </button>
                  </copy-text>
                </>
              )}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
