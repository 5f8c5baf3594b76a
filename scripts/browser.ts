import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const MAC = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
const HOW_TO_GET_ONE =
  "The browser tests need Chromium and found none. Get one with “npx playwright install chromium”, or install the " +
  "package chromium of your system.";

/** The path of a Chromium: Playwright's own, then the system's. */
export function findBrowser(): string | null {
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...MAC].find((path) => existsSync(path)) ?? null;
}

/** The same; where there is none and Debian's package may be installed, installs it. Throws with what to do otherwise. */
export function requireBrowser(): string {
  const found = findBrowser() ?? (installFromDebian() ? findBrowser() : null);
  if (!found) throw new Error(HOW_TO_GET_ONE);
  return found;
}

function installFromDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args: string[]) => spawnSync("/usr/bin/apt-get", args, { env, stdio: "ignore" }).status === 0;
  return apt("update") && apt("install", "--yes", "--no-install-recommends", "chromium");
}
