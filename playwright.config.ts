import { defineConfig } from "@playwright/test";
import { findBrowser } from "#scripts/browser.ts";

const executablePath = findBrowser();

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/global-setup.ts",
  // One after the other: the product, its graders and the browser already share the cores.
  workers: 1,
  // One that passes only then is named in the gate's summary: see docs/decisions/0022.
  retries: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  outputDir: "test-results",
  reporter: process.env.GRADCHECK_E2E_JSON
    ? [["list"], ["json", { outputFile: process.env.GRADCHECK_E2E_JSON }]]
    : [["list"]],
  use: {
    baseURL: process.env.GRADCHECK_E2E_URL,
    // What waits for a button that never comes ends then, not when its test does.
    actionTimeout: 30_000,
    trace: "on-first-retry",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
