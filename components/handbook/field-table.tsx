import { useLocale, useTranslations } from "next-intl";
import { type ComponentName, componentProps } from "#lib/content/body/component-props.ts";
import { frontmatterSchema } from "#lib/content/schema/article.ts";
import { pageSchema } from "#lib/content/schema/page.ts";
import { siteSchema } from "#lib/content/schema/site.ts";
import { type Field, fieldsOf } from "#lib/handbook/fields.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";

/** The fields of an article, as the schema has them that judges each article. */
export function ArticleFields() {
  const t = useTranslations("handbook");
  const fields = fieldsOf(frontmatterSchema, editorLanguageFor(useLocale()));
  return <FieldTable kind="field" label={t("fieldsOf")} fields={fields} />;
}

/** The same of a page about the site. */
export function PageFields() {
  const t = useTranslations("handbook");
  const fields = fieldsOf(pageSchema, editorLanguageFor(useLocale()));
  return <FieldTable kind="field" label={t("pageFieldsOf")} fields={fields} />;
}

/** The same of the whole site. */
export function SiteFields() {
  const t = useTranslations("handbook");
  const fields = fieldsOf(siteSchema, editorLanguageFor(useLocale()));
  return <FieldTable kind="field" label={t("siteFieldsOf")} fields={fields} />;
}

/** A component's props, as the schema has them that judges each use. */
export function PropTable({ name }: { name: ComponentName }) {
  const t = useTranslations("handbook");
  const fields = fieldsOf(componentProps[name], editorLanguageFor(useLocale()));
  return <FieldTable kind="prop" label={t("propsOf", { name: `<${name}>` })} fields={fields} />;
}

interface Props {
  kind: "field" | "prop";
  label: string;
  fields: readonly Field[];
}

function FieldTable({ kind, label, fields }: Props) {
  const t = useTranslations("handbook");
  return (
    <table className="field-table">
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t(kind)}</th>
          <th scope="col">{t("meaning")}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <FieldRows key={field.name} kind={kind} field={field} within="" />
        ))}
      </tbody>
    </table>
  );
}

/** A field's row, and those of the fields inside it, which are called by both names. */
function FieldRows({ kind, field, within }: { kind: Props["kind"]; field: Field; within: string }) {
  const t = useTranslations("handbook");
  const path = `${within}${field.name}`;
  const need =
    `${field.required ? "required" : "optional"}${kind === "prop" ? "Prop" : ""}` as const;
  return (
    <>
      <tr data-field={path} data-inside={within === "" ? undefined : ""}>
        <th scope="row">
          <code>
            {within !== "" && <span className="visually-hidden">{within}</span>}
            {field.name}
          </code>
          <small>{t(need)}</small>
        </th>
        <td>
          <p>{field.purpose}</p>
          <Form field={field} />
        </td>
      </tr>
      {field.parts.map((part) => (
        <FieldRows key={part.name} kind={kind} field={part} within={`${path}.`} />
      ))}
    </>
  );
}

function Form({ field: { form, values, byDefault } }: { field: Field }) {
  const t = useTranslations("handbook");
  // Some say it in a whole sentence.
  const written = form && (/^\p{Lu}/u.test(form) ? form : t("form", { form }));
  return (
    <>
      {written !== undefined && <p className="field-form">{written}</p>}
      {values.length > 0 && (
        <p className="field-form">
          {t.rich("values", { values: () => <Values values={values} /> })}{" "}
          {byDefault !== undefined &&
            t.rich("byDefault", { value: () => <Values values={[byDefault]} /> })}
        </p>
      )}
    </>
  );
}

function Values({ values }: { values: readonly string[] }) {
  return values.map((value, index) => (
    <span key={value}>
      {index > 0 && ", "}
      <code>{value}</code>
    </span>
  ));
}
