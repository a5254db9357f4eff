import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createRepository, type Repository } from "../../../../e2e/support/repository.ts";
import { gitSource } from "./git-source.ts";

const files = {
  "articles/2024-05-01-un/fr.mdx": "---\ntitle: Un\n---\n\nTexte.\n",
  "site.yaml": "languages: [fr]\n",
};
let repository: Repository;
let dataDirectory: string;

beforeEach(() => {
  repository = createRepository(files);
  dataDirectory = mkdtempSync(join(tmpdir(), "tribune-remote-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  repository[Symbol.dispose]();
  rmSync(dataDirectory, { recursive: true });
});

/** What a server that starts now reads of a repository. */
async function read(address: string) {
  const source = await gitSource({ address, branch: "main", folder: "content", dataDirectory });
  const snapshot = await source.snapshot();
  await source.flush?.();
  return [...snapshot.entries.keys()];
}

async function listening(listener: RequestListener) {
  const server = createServer(listener);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { server, port, [Symbol.dispose]: stop };
}

/** Serves the repository's files to who knows the name and the password; tells what else is seen. */
function guarded(
  name: string,
  password: string,
  onAsked: () => void = () => undefined,
): RequestListener {
  execFileSync("git", ["--git-dir", repository.address, "update-server-info"]);
  const expected = `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}`;
  return ({ url = "", headers }, response) => {
    onAsked();
    if (headers.authorization !== expected) {
      response.writeHead(401, { "www-authenticate": 'Basic realm="forge"' }).end();
      return;
    }
    const file = join(
      repository.address,
      new URL(url, "http://x").pathname.replace(/^\/o\/r\.git/, ""),
    );
    if (existsSync(file)) response.end(readFileSync(file));
    else response.writeHead(404).end();
  };
}

const isRoot = process.getuid?.() === 0;

test.skipIf(!isRoot).each(["bare", "with a working copy"])(
  "a repository on this machine that belongs to another user is read like one's own: %s",
  async (kind) => {
    const address = kind === "bare" ? repository.address : repository.work;
    execFileSync("chown", ["-R", "65534", address]);
    expect(await read(address)).toEqual(Object.keys(files));
  },
);

test.skipIf(isRoot)(
  "a repository that this user may not read names who must be let in",
  async () => {
    chmodSync(repository.address, 0o000);
    await expect(read(repository.address)).rejects.toThrow(/may not be read by the user \d+/);
    chmodSync(repository.address, 0o755);
  },
);

test.each([
  ["https_proxy", "https"],
  ["HTTPS_PROXY", "https"],
  ["ALL_PROXY", "https"],
  ["http_proxy", "http"],
])("git asks the proxy of %s for an address over %s", async (variable, scheme) => {
  const asked: string[] = [];
  using proxy = await listening(({ url }, response) => {
    asked.push(url ?? "");
    response.writeHead(502).end();
  });
  proxy.server.on("connect", ({ url }, socket) => {
    asked.push(url ?? "");
    socket.destroy();
  });
  vi.stubEnv(variable, `http://127.0.0.1:${proxy.port}`);
  await expect(read(`${scheme}://forge.example/o/r.git`)).rejects.toThrow();
  expect(asked[0]).toContain("forge.example");
});

test("an address that needs no proxy is asked without", async () => {
  using forge = await listening(guarded("u", "p"));
  vi.stubEnv("http_proxy", "http://127.0.0.1:9");
  vi.stubEnv("no_proxy", "127.0.0.1");
  expect(await read(`http://u:p@127.0.0.1:${forge.port}/o/r.git`)).toEqual(Object.keys(files));
});

test.each([
  ["u", "motdepasse"],
  ["éditeur@office.example", 'un mot/de p@sse: 100 % $HOME `id` \\ "'],
  ["jeton-sans-motdepasse", ""],
])(
  "what an address says of %j opens the repository, and no process shows it",
  async (name, password) => {
    const shown: string[] = [];
    using forge = await listening(
      guarded(name, password, () => {
        for (const file of globSync("/proc/[0-9]*/cmdline")) {
          try {
            shown.push(readFileSync(file, "utf8"));
          } catch {
            // It has just ended.
          }
        }
      }),
    );
    const credentials = [name, ...(password === "" ? [] : [password])]
      .map(encodeURIComponent)
      .join(":");
    expect(await read(`http://${credentials}@127.0.0.1:${forge.port}/o/r.git`)).toEqual(
      Object.keys(files),
    );
    expect(shown.join("\n")).toContain("remote-http");
    const secret = password === "" ? name : password;
    for (const form of [secret, encodeURIComponent(secret)])
      expect(shown.join("\n")).not.toContain(form);
  },
);

test("a wrong password is said in words, without the password", async () => {
  using forge = await listening(guarded("u", "right"));
  const reading = read(`http://u:wrong-one@127.0.0.1:${forge.port}/o/r.git`);
  await expect(reading).rejects.toThrow(/CONTENT_REPOSITORY/);
  await expect(reading).rejects.not.toThrow(/wrong-one/);
});
