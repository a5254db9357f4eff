import { defineDocumentType, makeSource } from "contentlayer2/source-files";

/** Texts that are shipped with the code: `content/<folder>/<name>/<locale>.mdx`. */
const documents = (name: string, folder: string) =>
  defineDocumentType(() => ({
    name,
    filePathPattern: `${folder}/*/*.mdx`,
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
  contentDirInclude: ["pages", "handbook"],
  documentTypes: [documents("Page", "pages"), documents("Chapter", "handbook")],
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
