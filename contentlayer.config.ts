import { defineDocumentType, makeSource } from "contentlayer2/source-files";

/** The chapters of the handbook, which are shipped with the code: `content/handbook/<name>/<locale>.mdx`. */
const Chapter = defineDocumentType(() => ({
  name: "Chapter",
  filePathPattern: "handbook/*/*.mdx",
  // Only the fields are wanted: @next/mdx compiles the text.
  contentType: "markdown",
  fields: {
    title: { type: "string", required: true },
    description: { type: "string", required: true },
    order: { type: "number", required: true },
  },
  computedFields: {
    name: { type: "string", resolve: ({ _raw }) => _raw.flattenedPath.split("/")[1] },
    locale: { type: "string", resolve: ({ _raw }) => _raw.flattenedPath.split("/")[2] },
  },
}));

export default makeSource({
  contentDirPath: "content",
  contentDirInclude: ["handbook"],
  documentTypes: [Chapter],
  // By default a bad document is left out and the build succeeds without it.
  onUnknownDocuments: "fail",
  onMissingOrIncompatibleData: "fail",
  onExtraFieldData: "fail",
  disableImportAliasWarning: true,
  markdown: (builder) => {
    builder.Parser = () => ({ type: "root", children: [] });
    builder.Compiler = () => "";
  },
});
