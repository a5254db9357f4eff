import { parentPort } from "node:worker_threads";
import { getDocumentProxy } from "unpdf";
import { mostRead, type PdfContents, type UnreadPdf } from "./pdf-contents.ts";

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

parentPort?.on("message", async (bytes: Uint8Array) => {
  parentPort?.postMessage(await contentsOf(bytes));
});

async function contentsOf(bytes: Uint8Array): Promise<PdfContents | UnreadPdf> {
  let document: Document | undefined;
  try {
    document = await getDocumentProxy(bytes, { verbosity: 0, disableFontFace: true });
    const scripted = await document.hasJSActions();
    return { pages: document.numPages, scripted, text: await textOf(document) };
  } catch (error) {
    return error instanceof Error && error.name === "PasswordException" ? "locked" : "damaged";
  } finally {
    await document?.loadingTask.destroy();
  }
}

async function textOf(document: Document): Promise<string> {
  let text = "";
  const started = process.threadCpuUsage().user;
  for (let number = 1; number <= Math.min(document.numPages, mostRead.pages); number += 1) {
    const spent = (process.threadCpuUsage().user - started) / 1_000;
    if (text.length > mostRead.characters || spent > mostRead.time) break;
    // Of a page that can't be read the others still say what they say.
    text += await pageText(document, number).catch(() => "");
  }
  const words = text.replace(/\s+/g, " ").trim();
  return words.slice(0, mostRead.characters);
}

async function pageText(document: Document, number: number): Promise<string> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items
    .map((item) => ("str" in item ? `${item.str}${item.hasEOL ? " " : ""}` : ""))
    .concat(" ")
    .join("");
}
