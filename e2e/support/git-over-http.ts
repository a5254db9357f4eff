import { execFileSync } from "node:child_process";
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { setInterval as every } from "node:timers/promises";
import { freePort } from "./port.ts";

/** How a server answers: as it should, never, or a byte a second. */
export type Manner = "well" | "never" | "slowly";

/** A repository over HTTP, as plain files ("dumb" in git's documentation), as well as it is told to. */
export interface GitServer extends AsyncDisposable {
  readonly address: string;
  manner: Manner;
}

/** Serves a bare repository. */
export async function serveGit(repository: string): Promise<GitServer> {
  const port = await freePort();
  const server = createServer(async ({ url = "" }, response) => {
    if (served.manner === "never") return;
    if (served.manner === "slowly") {
      response.writeHead(200, { "content-type": "text/plain" });
      for await (const _ of every(1_000)) {
        if (response.destroyed) return;
        response.write("0");
      }
    }
    execFileSync("git", ["--git-dir", repository, "update-server-info"]);
    const file = join(repository, new URL(url, "http://x").pathname.replace("/origin.git", ""));
    if (existsSync(file)) createReadStream(file).pipe(response);
    else response.writeHead(404).end();
  });
  const served: GitServer = {
    address: `http://localhost:${port}/origin.git`,
    manner: "well",
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return served;
}
