import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** The one without a window first: the same engine in fewer processes. */
const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

/** Finds a Chromium to run the tests in, and downloads Playwright's when there is none. */
export function findBrowser(): string {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    // Falling back on another browser would hide the mistake.
    if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH is ${chosen}, which does not exist.`);
    return chosen;
  }
  return installed() ?? download();
}

function installed(): string | undefined {
  const directories = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  const candidates = NAMES.flatMap((name) => directories.map((path) => join(path, name)));
  return [chromium.executablePath(), ...candidates].find((path) => existsSync(path));
}

function download(): string {
  console.log("No Chromium found: downloading Playwright's.");
  spawnSync("npx", ["playwright", "install", "chromium"], { stdio: "inherit" });
  const path = chromium.executablePath();
  if (existsSync(path)) return path;
  throw new Error(
    "No Chromium was found, and Playwright could not download one. Install Chromium " +
      "(on Debian: apt-get install chromium), or set CHROMIUM_PATH to the path of one.",
  );
}
