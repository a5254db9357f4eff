import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { smallDisk } from "../../../e2e/support/full-disk.ts";
import { mostSent, receiveForm } from "./receive-form.ts";

let folder: string;
let answers: ((request: IncomingMessage, response: ServerResponse) => Promise<void>)[];
let failures: unknown[];
const server = createServer((request, response) => {
  answers
    .shift()?.(request, response)
    .catch((error: unknown) => failures.push(error));
});

beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), "tribune-uploads-")), "uploads");
  [answers, failures] = [[], []];
  server.listen(0);
  await once(server, "listening");
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  rmSync(join(folder, ".."), { recursive: true, force: true });
});

const port = () => (server.address() as AddressInfo).port;

/** Has a form received, and tells what came of it, with the bytes of its files. */
function receiving(into: string | null = folder) {
  const { promise, resolve } = Promise.withResolvers<object | undefined>();
  answers.push(async (request, response) => {
    await using sent = await receiveForm(request, into ?? undefined);
    const files = sent?.files.map(async ({ field, name, size, read }) => {
      return { field, name, size, text: size && size < 99 ? (await read()).toString() : "" };
    });
    resolve(
      sent && {
        fields: [...sent.form],
        files: await Promise.all(files ?? []),
        tooMany: sent.tooMany,
      },
    );
    response.end();
  });
  return promise;
}

const left = () => (existsSync(folder) ? readdirSync(folder) : []);

async function send(form: FormData): Promise<void> {
  await fetch(`http://localhost:${port()}`, { method: "POST", body: form });
}

test("a form comes with its fields and its files, of which nothing is left when it is done with", async () => {
  const received = receiving();
  const form = new FormData();
  form.append("articles/a/fr.mdx#body", 'É\r\n"<>&\r\n');
  form.append("upload", new Blob(["un"]), "Photo d’été.png");
  form.append("upload", new Blob([]), "vide.png");
  form.append("replace x", new Blob([]), "");
  form.append("action", "upload");
  await send(form);
  expect(await received).toEqual({
    fields: [
      ["articles/a/fr.mdx#body", 'É\r\n"<>&\r\n'],
      ["action", "upload"],
    ],
    files: [
      { field: "upload", name: "Photo d’été.png", size: 2, text: "un" },
      { field: "upload", name: "vide.png", size: 0, text: "" },
    ],
    tooMany: false,
  });
  await expect.poll(left).toEqual([]);
});

test("a file that is too large is told as that, and the rest of the form is there", async () => {
  const received = receiving();
  const form = new FormData();
  form.append("upload", new Blob([new Uint8Array(mostSent.file + 5_000_000)]), "a.png");
  form.append("upload", new Blob(["deux"]), "b.png");
  form.append("typed", "gardé");
  await send(form);
  expect(await received).toEqual({
    fields: [["typed", "gardé"]],
    files: [
      { field: "upload", name: "a.png", size: undefined, text: "" },
      { field: "upload", name: "b.png", size: 4, text: "deux" },
    ],
    tooMany: false,
  });
});

test("of more files than may come at once the first are taken, and that is told", async () => {
  const received = receiving();
  const form = new FormData();
  for (let file = 0; file < mostSent.files + 3; file += 1) {
    form.append("upload", new Blob(["x"]), `${file}.png`);
  }
  form.append("typed", "gardé");
  await send(form);
  expect(await received).toMatchObject({ tooMany: true, fields: [["typed", "gardé"]] });
});

test("without a folder no file is kept", async () => {
  const received = receiving(null);
  const form = new FormData();
  form.append("upload", new Blob(["un"]), "a.png");
  form.append("typed", "gardé");
  await send(form);
  expect(await received).toEqual({ fields: [["typed", "gardé"]], files: [], tooMany: false });
  expect(left()).toEqual([]);
});

const head = (length: number, type = "multipart/form-data; boundary=x") =>
  `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`;
const part = '--x\r\nContent-Disposition: form-data; name="upload"; filename="a.png"\r\n\r\nabc';

test("one that breaks off fails, and leaves nothing", async () => {
  receiving();
  const socket = connect(port(), "localhost");
  socket.write(head(100_000) + part);
  await expect.poll(left).toHaveLength(1);
  socket.destroy();
  await expect.poll(() => failures).toHaveLength(1);
  await expect.poll(left).toEqual([]);
});

test.each([
  ["no boundary", `${head(4, "multipart/form-data; charset=x")}abcd`],
  ["another boundary", `${head(4, "multipart/form-data; boundary=y")}abcd`],
  ["no end", head(part.length) + part],
  ["more than may come at once", head(mostSent.all + 1)],
])("a form with %s is none", async (_, bytes) => {
  const received = receiving();
  const socket = connect(port(), "localhost");
  socket.on("error", () => undefined);
  socket.write(bytes);
  expect(await received).toBeUndefined();
  socket.destroy();
  expect(failures).toEqual([]);
  await expect.poll(left).toEqual([]);
});

const disk = smallDisk(1);
test.skipIf(disk === undefined)(
  "a disk without space is said, and nothing is left on it",
  async () => {
    using small = disk;
    if (small === undefined) return;
    const full = join(small.path, "uploads");
    receiving(full);
    const form = new FormData();
    form.append("upload", new Blob([new Uint8Array(3_000_000)]), "a.png");
    form.append("upload", new Blob([new Uint8Array(3_000_000)]), "b.png");
    send(form).catch(() => undefined);
    await expect.poll(() => failures).toEqual([expect.objectContaining({ code: "ENOSPC" })]);
    await expect.poll(() => readdirSync(full)).toEqual([]);
  },
);
