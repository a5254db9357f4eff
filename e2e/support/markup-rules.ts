/** What html-validate asks of style and not of the standard, or what frameworks write otherwise. */
export const markupRules = {
  "no-trailing-whitespace": "off",
  "doctype-style": "off",
  "attribute-boolean-style": "off",
  "no-inline-style": "error",
} as const;
