// A proof that is a test of `npm test` as it stands, or with more of it: it runs in a process of its own.
import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { buildApp } from "../../prepare.mjs";
import { countUvu } from "../support/counts.ts";
import { ensureBrowser } from "../support/find-browser.ts";

type Settings = Readonly<Record<string, string>>;

const uvu = ["--import", "tsx", "tests/support/run-uvu.ts", "--postgres"];

/** Runs the files of `tests/sync` whose path contains this name; answers what failed. */
export async function runSync(name: string): Promise<string[]> {
  const { output, code } = await runNode([...uvu, "tests/sync", name]);
  const { passed = 0, failed = 0 } = countUvu(output) ?? {};
  return told(name, passed, failed === 0 && code === 0, linesWith(output, /FAIL|Error:/));
}

/** Builds the app and runs stories of `tests/e2e`, these or every one; answers what failed. */
export async function runStories(
  names: readonly string[],
  settings: Settings = {},
): Promise<string[]> {
  buildApp();
  const lacking = ensureBrowser();
  if (lacking !== undefined) return [lacking];
  const files = names.map((name) => `/${name}.test.ts`);
  const args = ["node_modules/@playwright/test/cli.js", "test", ...files];
  const { output, code } = await runNode(args, settings);
  const passed = Number(/^\s*(\d+) passed/m.exec(output)?.[1] ?? 0);
  const what = names.join(", ") || "every story";
  return told(what, passed, code === 0, linesWith(output, /✘|Error:/));
}

// What runs nothing shows nothing.
function told(what: string, passed: number, isGood: boolean, wrong: readonly string[]): string[] {
  console.log(`  ${what}: ${String(passed)} tests passed`);
  if (isGood && passed > 0) return [];
  return wrong.length > 0 ? [...wrong] : [`${what} did not run to its end`];
}

function linesWith(output: string, pattern: RegExp): string[] {
  return output.split("\n").filter((line) => pattern.test(line));
}

async function runNode(
  args: readonly string[],
  settings: Settings = {},
): Promise<{ output: string; code: number | null }> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => (text += part));
  const code = await new Promise<number | null>((done) => child.on("close", done));
  return { output: stripVTControlCharacters(text), code };
}
