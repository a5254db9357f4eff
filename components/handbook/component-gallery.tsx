import { useLocale, useTranslations } from "next-intl";
import { componentsExplained } from "#components/mdx/explained.ts";
import {
  type ComponentName,
  componentProps,
  isComponentName,
} from "#lib/content/body/component-props.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { typeset } from "#lib/i18n/typography.ts";
import { PropTable } from "./field-table.tsx";
import { TextExample } from "./text-example.tsx";

const names = Object.keys(componentProps).filter(isComponentName);

/** Every component an editor may use: what it is for, how it is typed, what it shows, its props. */
export function ComponentGallery() {
  const t = useTranslations("handbook");
  return (
    <>
      <nav className="jumps" aria-label={t("components")}>
        <ul>
          {names.map((name) => (
            <li key={name}>
              <a href={`#${anchor(name)}`}>
                <code>{name}</code>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {names.map((name) => (
        <ComponentEntry key={name} name={name} />
      ))}
    </>
  );
}

const anchor = (name: ComponentName) => name.toLowerCase();

function ComponentEntry({ name }: { name: ComponentName }) {
  const locale = editorLanguageFor(useLocale());
  const { purpose, example } = componentsExplained[name];
  return (
    <section className="component" data-component={name}>
      <h2 id={anchor(name)}>
        <code>{name}</code>
      </h2>
      <p>{typeset(purpose[locale], locale)}</p>
      <TextExample text={example[locale]} />
      <PropTable name={name} />
    </section>
  );
}
