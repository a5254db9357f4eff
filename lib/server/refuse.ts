import type { Duplex } from "node:stream";

const reasons: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** Answers what is not HTTP, with the headers that every response has, and closes the connection. */
export function refuse(headers: Readonly<Record<string, string>>) {
  const lines = Object.entries({ ...headers, "content-length": "0", connection: "close" });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return ({ code = "" }: NodeJS.ErrnoException, socket: Duplex): void => {
    if (!socket.writable || code === "ECONNRESET") {
      socket.destroy();
      return;
    }
    socket.end(`HTTP/1.1 ${reasons[code] ?? "400 Bad Request"}\r\n${head}\r\n`);
  };
}
