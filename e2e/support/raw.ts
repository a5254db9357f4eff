import { connect } from "node:net";
import { text } from "node:stream/consumers";

/** Sends bytes as they are and reads all that comes until the other side closes. */
export async function sendRaw(url: string, bytes: string | Buffer): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  // A server may close before all is written: what it answered is what counts.
  socket.on("error", () => undefined);
  socket.end(typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes);
  return text(socket).catch(() => "");
}
