import { defineConfig } from "@playwright/test";
import { compiled } from "./e2e/support/compiled.ts";
import { createWorkspace, exampleContent } from "./e2e/support/workspace.ts";

// `npm test` chooses a free port; a single spec run by hand has this one.
const PORT = process.env.TEST_PORT ?? "3210";
const SITE_URL = `http://localhost:${PORT}`;
const report = process.env.PLAYWRIGHT_JSON_OUTPUT_NAME;
// Chromium's sandbox refuses to run as root, as in most containers.
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  testMatch: "**/*.spec.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Until it is given up, not how long it may take: no verdict is a time, and on a machine that others
  // keep busy all takes several times longer.
  timeout: 1_800_000,
  expect: { timeout: 300_000 },
  snapshotPathTemplate: "{testDir}/screenshots/pages/{arg}{ext}",
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  use: {
    baseURL: SITE_URL,
    locale: "fr-FR",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        ...sandbox,
        // The tests talk to the site alone; so should the browser.
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
        "--disable-gpu",
      ],
    },
  },
  // What `npm test` runs, and what `npm run test:all` runs besides.
  projects: [
    { name: "journeys", testDir: "e2e/journeys" },
    { name: "in depth", testDir: "e2e", testIgnore: "journeys/**" },
  ],
  webServer: process.env.TEST_WORKER_INDEX === undefined ? webServer() : undefined,
});

// Workers load this file too, but have no server to start, hence no content to copy.
function webServer() {
  const { contentDir, dataDir } = createWorkspace(exampleContent);
  return {
    command: `"${process.execPath}" lib/server/start.ts`,
    url: `${SITE_URL}/api/health`,
    timeout: 300_000,
    reuseExistingServer: false,
    env: {
      NODE_ENV: "production",
      PORT,
      SITE_URL,
      CONTENT_DIR: contentDir,
      DATA_DIR: dataDir,
      ...compiled,
    },
  };
}
