import { mkdirSync, writeFileSync } from "node:fs";
import { editorSchemas } from "./json-schemas.ts";

const folder = ".vscode/schemas";

mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(editorSchemas())) {
  writeFileSync(`${folder}/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
}
console.log(`Written to ${folder}.`);
