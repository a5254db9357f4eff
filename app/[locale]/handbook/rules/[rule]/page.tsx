import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RuleView } from "#components/handbook/rule-view.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { rulePage } from "#lib/handbook/rules.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { ruleUrl } from "#lib/i18n/urls.ts";
import { readingEdition } from "#lib/request/current-edition.ts";
import { localeOf } from "#lib/request/route-params.ts";
import { siteIdentity } from "#lib/request/site-identity.ts";
import { handbookMetadata } from "#lib/seo/handbook-metadata.ts";
import { inEachLanguage } from "#lib/views/alternates.ts";
import "../../../../styles/handbook.css";

type Props = PageProps<"/[locale]/handbook/rules/[rule]">;

/** None by the build, where nobody asks for them: tests look at each. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, rule, url, alternates } = await factsOf(params);
  const { title, explanation: description } = rule;
  return handbookMetadata(await siteIdentity(locale), {
    title,
    description,
    locale,
    url,
    alternates,
  });
}

export default async function RulePage({ params }: Props) {
  const { locale, edition, rule, url, alternates } = await factsOf(params);
  return (
    <Shell edition={edition} locale={locale} current={url} alternates={alternates}>
      <RuleView rule={rule} locale={locale} />
    </Shell>
  );
}

async function factsOf(params: Props["params"]) {
  const locale = await localeOf(params);
  const rule = (await rulePage((await params).rule, editorLanguageFor(locale))) ?? notFound();
  const edition = await readingEdition();
  return {
    locale,
    edition,
    rule,
    url: ruleUrl(locale, rule.id),
    alternates: inEachLanguage(edition, (each) => ruleUrl(each, rule.id)),
  };
}
