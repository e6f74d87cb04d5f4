// Which browser the stories run in: the system's Chromium or Chrome first, then the one Playwright downloaded. Where Debian
// has it, the headless shell runs those that need no more: the same engine without a window costs a fifth less of the
// processor.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";

const HEADLESS_SHELL = "/usr/bin/chromium-headless-shell";
const onPath = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
];
const onMac = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const onWindows = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
  const folder = process.env[name];
  return folder ? [join(folder, "Google/Chrome/Application/chrome.exe")] : [];
});

/** The path of a browser that is here, or undefined. `SATCHEL_BROWSER` names another one. */
export function findBrowser(): string | undefined {
  return process.env["SATCHEL_BROWSER"] ?? shellHere() ?? findWholeBrowser();
}

/** One with everything around the page: the shell makes no offer to install, for it has no home screen. */
export function findWholeBrowser(): string | undefined {
  const named = process.env["SATCHEL_BROWSER"];
  const places = [...(named ? [named] : []), ...onPath, ...onMac, ...onWindows];
  return [...places, chromium.executablePath()].find((path) => existsSync(path));
}

function shellHere(): string | undefined {
  return existsSync(HEADLESS_SHELL) ? HEADLESS_SHELL : undefined;
}

/** Finds a browser, or installs one and says so. Undefined when there is none to be had. */
export function findOrInstallBrowser(): string | undefined {
  const missing = [
    ...(findWholeBrowser() ? [] : ["chromium"]),
    ...(shellHere() ? [] : ["chromium-headless-shell"]),
  ];
  const isNamed = process.env["SATCHEL_BROWSER"] !== undefined;
  if (
    missing.length > 0 &&
    !isNamed &&
    process.getuid?.() === 0 &&
    existsSync("/usr/bin/apt-get")
  ) {
    console.log(`Installing Debian's ${missing.join(" and ")} for the stories.`);
    const quick = ["--quiet=2", "-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=20"];
    run("apt-get", ["update", ...quick]);
    run("apt-get", ["install", "-y", "--no-install-recommends", ...quick, ...missing]);
  }
  if (!findWholeBrowser()) {
    console.log("No browser here: downloading Playwright's chromium.");
    run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  }
  return findWholeBrowser();
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: "inherit" });
}
