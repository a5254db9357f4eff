import { afterEach, expect, test, vi } from "vitest";
import { log, warn } from "./log.ts";

const written: string[] = [];
for (const stream of [process.stdout, process.stderr]) {
  vi.spyOn(stream, "write").mockImplementation((text) => written.push(String(text)) > 0);
}
afterEach(() => {
  vi.unstubAllEnvs();
  written.length = 0;
});

test("people read a sentence, programs an object with the time", () => {
  log("info", "publish", { ms: 3 }, "publish ms=3");
  expect(written).toEqual(["publish ms=3\n"]);
  vi.stubEnv("LOG_FORMAT", "json");
  log("info", "publish", { ms: 3 }, "publish ms=3");
  expect(JSON.parse(written[1] ?? "")).toEqual({
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    level: "info",
    event: "publish",
    ms: 3,
  });
});

test.each(["text", "json"])(
  "in %s, no name makes a line of its own or moves the cursor",
  (format) => {
    vi.stubEnv("LOG_FORMAT", format);
    warn("repository", "a\nerror made up\r\u001b[2J\u2028b");
    const line = written.join("").slice(0, -1);
    expect(["\n", "\r", "\u001b"].filter((each) => line.includes(each))).toEqual([]);
  },
);

test.each(["text", "json"])("in %s, an error's message tells no secret", (format) => {
  vi.stubEnv("LOG_FORMAT", format);
  vi.stubEnv("PUBLISH_SECRET", "correct horse");
  const error = new Error("redis://user:pass@cache: correct horse at /api/preview?token=abc.def");
  log("error", "request", {}, "error", error);
  expect(written.join("")).toContain("redis://cache: *** at /api/preview?token=***");
  expect(written.join("")).not.toMatch(/correct horse|pass@|abc\.def/);
});
