// Which browser the stories run in: the system's Chromium or Chrome first, then the one Playwright downloaded. Where Debian
// has it, the headless shell runs those that need no more: the same engine without a window costs a fifth less of the
// processor.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";

const HEADLESS_SHELL = "/usr/bin/chromium-headless-shell";
const DEBIANS = "/usr/bin/chromium";
const onPath = [
  DEBIANS,
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
// Without a network nothing waits long for one.
const quick = ["--quiet=2", "-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=20"];

/** The path of a browser that is here, or undefined. `SATCHEL_BROWSER` names another one. */
export function findBrowser(): string | undefined {
  return named() ?? shellHere() ?? findWholeBrowser();
}

/** One with everything around the page: the shell makes no offer to install, for it has no home screen. */
export function findWholeBrowser(): string | undefined {
  const places = [...onPath, ...onMac, ...onWindows, chromium.executablePath()];
  return named() ?? places.find((path) => existsSync(path));
}

/**
 * Sees to it that there is a browser, and installs one where there is none. Answers what the stories lack when it cannot.
 * One that is here is enough: a laptop's Chrome gets no second browser beside it.
 */
export function ensureBrowser(): string | undefined {
  const wrong = misnamed();
  if (wrong !== undefined) return wrong;
  if (named() !== undefined) return undefined;
  if (!findWholeBrowser()) installByApt();
  if (!findWholeBrowser()) {
    console.log("No browser here: downloading Playwright's chromium.");
    run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  }
  if (findWholeBrowser() === DEBIANS) addShell();
  // With the shell alone all stories run but those about the offer to install.
  return findBrowser() ? undefined : "there is no browser here, and none could be installed";
}

// Whoever names one wants that one: no other takes its place.
function named(): string | undefined {
  const wrong = misnamed();
  if (wrong !== undefined) throw new Error(wrong);
  return process.env["SATCHEL_BROWSER"] || undefined;
}

function misnamed(): string | undefined {
  const path = process.env["SATCHEL_BROWSER"];
  if (!path || existsSync(path)) return undefined;
  return `SATCHEL_BROWSER names ${path}, which is not here: name a Chromium or Chrome that is, or unset it`;
}

function shellHere(): string | undefined {
  return existsSync(HEADLESS_SHELL) ? HEADLESS_SHELL : undefined;
}

function installByApt(): void {
  if (!mayUseApt()) return;
  console.log("Installing Debian's chromium for the stories.");
  run("apt-get", ["update", ...quick]);
  install("chromium");
}

// Of the same version as the browser beside it, so only where apt has both. What apt knows of it is enough, and the stories
// run without it.
function addShell(): void {
  if (shellHere() || !mayUseApt()) return;
  const isDebians = said("dpkg-query", ["--search", DEBIANS]).startsWith("chromium:");
  const isKnown = /Candidate: \d/.test(said("apt-cache", ["policy", "chromium-headless-shell"]));
  if (!isDebians || !isKnown) return;
  console.log("Installing Debian's chromium-headless-shell: the stories take less time in it.");
  install("chromium-headless-shell");
}

function mayUseApt(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function install(name: string): void {
  // What is here stays, whatever the other would need.
  run("apt-get", ["install", "-y", "--no-install-recommends", "--no-remove", ...quick, name]);
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: "inherit" });
}

function said(command: string, args: string[]): string {
  const env = { ...process.env, LC_ALL: "C" };
  return spawnSync(command, args, { encoding: "utf8", env }).stdout ?? "";
}
