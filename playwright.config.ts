import { defineConfig } from "@playwright/test";
import { findBrowser } from "./tests/support/find-browser.ts";

const browser = findBrowser();
const root = process.getuid?.() === 0;
const chromium = {
  browserName: "chromium" as const,
  launchOptions: {
    ...(browser && { executablePath: browser }),
    args: [
      // Chromium's sandbox refuses to start for root, as in most containers.
      ...(root ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  },
};
// The longest tests there are: begun last, one worker would end with them alone.
const sweeps = "**/sweep*.test.ts";

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.test.ts",
  globalSetup: "./tests/support/e2e/template.ts",
  fullyParallel: true,
  // Of a story's time a quarter is waiting: three keep two cores busy.
  workers: 3,
  // Two stories keep two cores busy, and one in a thousand waits is too short then. A second try keeps that from
  // stopping everybody's work, and the report names the story: it is a defect, of the story or of what it shows.
  retries: 1,
  forbidOnly: true,
  // The stories share the processor with each other and with whatever else runs; what must be quick says so itself.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // The file name comes from PLAYWRIGHT_JSON_OUTPUT_FILE; without it there is nobody to read the report.
  reporter: process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] ? [["list"], ["json"]] : "list",
  use: {
    viewport: { width: 1280, height: 800 },
    hasTouch: true,
    serviceWorkers: "allow",
    video: "off",
    // A quarter of a story's time; `--trace on` for whoever looks into one.
    trace: "off",
  },
  projects: [
    { name: "sweeps", testMatch: sweeps, use: chromium },
    { name: "stories", testIgnore: sweeps, use: chromium },
  ],
});
