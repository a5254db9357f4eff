import { once } from "node:events";
import { createServer, request } from "node:http";

/** One address in front of several servers, each of which is asked in its turn. */
export interface RoundRobin extends AsyncDisposable {
  readonly url: string;
  /** The ports of those that are asked from now on. */
  ask(ports: readonly number[]): void;
}

/** Starts it at a port, as a platform does in front of its instances. */
export async function roundRobin(port: number): Promise<RoundRobin> {
  let ports: readonly number[] = [];
  let asked = 0;
  const server = createServer((incoming, outgoing) => {
    const { url: path = "/", method = "GET", headers } = incoming;
    const chosen = ports[asked % ports.length] ?? 0;
    asked += 1;
    const passed = request({ port: chosen, path, method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on("error", () => outgoing.writeHead(502).end());
    incoming.pipe(passed);
  }).listen(port);
  await once(server, "listening");
  return {
    url: `http://localhost:${port}`,
    ask: (all) => {
      ports = all;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
