// Which browser the stories run in: the system's Chromium or Chrome first, then the one Playwright downloaded.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";

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
  const named = process.env["SATCHEL_BROWSER"];
  const places = [...(named ? [named] : []), ...onPath, ...onMac, ...onWindows];
  return [...places, chromium.executablePath()].find((path) => existsSync(path));
}

/** Finds a browser, or installs one and says so. Undefined when there is none to be had. */
export function findOrInstallBrowser(): string | undefined {
  const found = findBrowser();
  if (found) return found;
  const root = process.getuid?.() === 0;
  if (root && existsSync("/usr/bin/apt-get")) {
    console.log("No browser here: installing Debian's chromium.");
    run("apt-get", ["update"]);
    run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  }
  if (!findBrowser()) {
    console.log("No browser here: downloading Playwright's chromium.");
    run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  }
  return findBrowser();
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: "inherit" });
}
