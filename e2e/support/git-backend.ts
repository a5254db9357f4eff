import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { dirname, join } from "node:path";
import { freePort } from "./port.ts";

/** A repository as a forge serves it over HTTP (`git http-backend`), to who knows name and password. */
export interface GitBackend extends AsyncDisposable {
  readonly host: string;
  /** `name:password`, as an address has it. */
  credentials: string;
  /** Whether whoever may read may write, too. */
  writable: boolean;
  /** Called at each request. */
  onAsked: () => void;
}

/** Serves a bare repository at `/origin.git`. */
export async function serveBackend(repository: string): Promise<GitBackend> {
  const program = join(execFileSync("git", ["--exec-path"]).toString().trim(), "git-http-backend");
  const port = await freePort();
  const server = createServer((request, response) => {
    served.onAsked();
    const given = Buffer.from(request.headers.authorization?.slice(6) ?? "", "base64").toString();
    if (given !== decodeURIComponent(served.credentials)) {
      response.writeHead(401, { "www-authenticate": 'Basic realm="forge"' }).end();
    } else answer(program, repository, served.writable, request, response);
  });
  await once(server.listen(port, "127.0.0.1"), "listening");
  const served: GitBackend = {
    ...{ host: `127.0.0.1:${port}`, credentials: "site:secret", writable: true },
    onAsked: () => undefined,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return served;
}

/** Runs git's own program as CGI says (RFC 3875). */
function answer(
  program: string,
  repository: string,
  writable: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { pathname, search } = new URL(request.url ?? "", "http://x");
  const child = spawn(program, {
    env: {
      ...{ PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV, GIT_HTTP_EXPORT_ALL: "1" },
      ...{ GIT_PROJECT_ROOT: dirname(repository), PATH_INFO: pathname },
      ...{ QUERY_STRING: search.slice(1), REQUEST_METHOD: request.method },
      ...{ CONTENT_TYPE: request.headers["content-type"] ?? "", REMOTE_USER: "site" },
      ...{ HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "" },
      ...{ GIT_PROTOCOL: String(request.headers["git-protocol"] ?? "") },
      ...{ GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "http.receivepack" },
      GIT_CONFIG_VALUE_0: `${writable}`,
    },
  });
  request.pipe(child.stdin);
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.on("close", () => {
    const all = Buffer.concat(chunks);
    const end = all.indexOf("\r\n\r\n");
    let status = 200;
    for (const line of all.subarray(0, end).toString().split("\r\n")) {
      const [name = "", value = ""] = line.split(": ");
      if (name === "Status") status = Number(value.slice(0, 3));
      else if (name !== "") response.setHeader(name, value);
    }
    response.writeHead(status).end(all.subarray(end + 4));
  });
}
