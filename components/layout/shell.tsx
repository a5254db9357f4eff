import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Banner } from "#components/review/banner.tsx";
import type { Edition } from "#lib/content/edition.ts";
import { directionOf, type Locale } from "#lib/i18n/locales.ts";
import { siteUrl } from "#lib/request/current-edition.ts";
import { type Alternates, otherLanguages } from "#lib/views/alternates.ts";
import { identityOf } from "#lib/views/identity.ts";
import { navigation } from "#lib/views/navigation.ts";
import { ContentReload } from "./content-reload.tsx";
import { DeploymentBanner } from "./deployment-banner.tsx";
import { EnhanceScript } from "./enhance-script.tsx";
import { Footer } from "./footer.tsx";
import { Masthead } from "./masthead.tsx";
import { SpeculationRules } from "./speculation-rules.tsx";

interface Props {
  edition: Edition;
  locale: Locale;
  /** This page in each language in which it is there; elsewhere the home page stands for it. */
  alternates?: Alternates;
  /** The path of this page, to mark it in the navigation. */
  current: string;
  children: ReactNode;
}

/** What stands around every page. */
export function Shell({ edition, locale, alternates = [], current, children }: Props) {
  const t = useTranslations("site");
  const { site } = edition.catalogue;
  const { languages } = site;
  const identity = identityOf(site, locale, siteUrl());
  return (
    <>
      {languages.some((each) => directionOf(each) === "rtl") && (
        <link rel="stylesheet" href="/assets/direction.css" precedence="site" />
      )}
      <a className="skip-link" href="#text">
        {t("skip")}
      </a>
      <DeploymentBanner catalogue={edition.catalogue} current={current} locale={locale} />
      <Banner locale={locale} current={current} />
      <Masthead
        identity={identity}
        navigation={navigation(edition, locale)}
        locale={locale}
        others={otherLanguages(site, locale, alternates)}
        current={current}
      />
      <main id="text" tabIndex={-1}>
        {children}
      </main>
      <Footer identity={identity} locale={locale} />
      <ContentReload />
      <SpeculationRules languages={languages} />
      <EnhanceScript />
    </>
  );
}
