import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { notFound } from "next/navigation";
import { ColoursStyle } from "#components/layout/colours-style.tsx";
import { SchemeScript } from "#components/layout/scheme-script.tsx";
import { hasLanguage } from "#lib/content/site.ts";
import { directionOf } from "#lib/i18n/locales.ts";
import { iconUrl, siteImageUrl } from "#lib/i18n/urls.ts";
import { liveEdition, readingEdition, siteUrl } from "#lib/request/current-edition.ts";
import "../styles/index.css";

const serif = localFont({
  src: "../fonts/source-serif-4.woff2",
  weight: "400 600",
  style: "normal",
  display: "swap",
  variable: "--serif",
  // The text comes first; see tokens.css.
  preload: false,
  adjustFontFallback: false,
});

export const dynamicParams = true;

/** On a host where Next keeps pages, at most an hour, in seconds: often less, see `lib/isr/lifetime.ts`. */
export const revalidate = 3600;

export async function generateStaticParams() {
  const { languages } = (await liveEdition()).catalogue.site;
  return languages.map((locale) => ({ locale }));
}

export async function generateMetadata(): Promise<Metadata> {
  const { icon } = (await readingEdition()).catalogue.site.images;
  return {
    metadataBase: new URL(siteUrl()),
    referrer: "strict-origin-when-cross-origin",
    icons: icon === undefined ? iconUrl : siteImageUrl(icon),
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
};

export default async function LocaleLayout({ children, params }: LayoutProps<"/[locale]">) {
  const { locale } = await params;
  const { site } = (await readingEdition()).catalogue;
  if (!hasLanguage(site, locale)) notFound();
  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      className={serif.variable}
      suppressHydrationWarning
    >
      <body>
        <ColoursStyle accent={site.identity.accent} />
        <SchemeScript />
        {children}
      </body>
    </html>
  );
}
