// The import table of ARCHITECTURE.md is kept by Oxlint, whose patterns are easy to get wrong without a sign of it.
// So each line of the table is tried here with imports that must go red and imports that must not.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../../prepare.mjs";
import { withoutComments } from "../../support/source-files.ts";

const importTable = suite("the import table");

type Rules = Record<string, unknown>;
type Config = { overrides: { files: string[]; rules: Rules }[] };
type Finding = { message: string; code: string; filename: string };

const refused: [file: string, imported: string][] = [
  ["src/records/note/note.ts", "rxdb"],
  ["src/records/note/note.ts", "node:crypto"],
  ["src/records/note/note.ts", "../../store/outbox.ts"],
  ["src/records/days.ts", "../protocol/session.ts"],
  ["src/protocol/session.ts", "../store/outbox.ts"],
  ["src/protocol/session.ts", "rxdb"],
  ["src/store/outbox.ts", "../sync/sender.ts"],
  ["src/store/outbox.ts", "../protocol/session.ts"],
  ["src/store/outbox.ts", "../main.tsx"],
  ["src/store/outbox.ts", "../../sync-server/app.ts"],
  ["src/store/outbox.ts", "@kobalte/core/dialog"],
  ["src/store/search/index.ts", "../../ui/button.tsx"],
  ["src/sync/sender.ts", "rxdb/plugins/core"],
  ["src/sync/sender.ts", "../office/people.ts"],
  ["src/sync/sender.ts", "../ui/button.tsx"],
  ["src/office/people.ts", "../store/outbox.ts"],
  ["src/office/people.ts", "../screens/today/today.tsx"],
  ["src/office/people.ts", "dexie"],
  ["src/ui/button.tsx", "../records/days.ts"],
  ["src/ui/button.tsx", "../store/outbox.ts"],
  ["src/ui/button.tsx", "../screens/today/today.tsx"],
  ["src/ui/button.tsx", "rxdb"],
  ["src/screens/today/today.tsx", "rxdb"],
  ["src/screens/today/today.tsx", "dexie"],
  ["src/screens/today/today.tsx", "hono"],
  ["src/screens/today/today.tsx", "@kobalte/core/dialog"],
  ["src/screens/today/today.tsx", "../client/client.tsx"],
  ["src/screens/today/today.tsx", "../../sync/sender.ts"],
  ["src/screens/today/today.tsx", "../../protocol/session.ts"],
  ["src/screens/today/today.tsx", "../../app/router.ts"],
  ["src/screens/today/parts/drafts.tsx", "../../client/client.tsx"],
  ["src/screens/today/parts/drafts.tsx", "../../../sync/sender.ts"],
  ["src/screens/today/parts/drafts.tsx", "rxdb/plugins/core"],
  ["src/ui/button.tsx", "../casework/record-chip.tsx"],
  ["src/store/outbox.ts", "../casework/record-chip.tsx"],
  ["src/casework/record-chip.tsx", "../screens/today/today-page.tsx"],
  ["src/casework/record-chip.tsx", "../sync/sender.ts"],
  ["src/casework/record-chip.tsx", "rxdb"],
  ["src/app/router.ts", "../sync/sender.ts"],
  ["src/app/router.ts", "rxdb"],
  ["src/sw/service-worker.ts", "../records/days.ts"],
  ["src/sw/service-worker.ts", "dexie"],
  ["sync-server/app.ts", "../src/store/outbox.ts"],
  ["sync-server/app.ts", "../src/main.tsx"],
  ["sync-server/app.ts", "../tests/support/fake-clock.ts"],
  ["sync-server/app.ts", "solid-js"],
  ["sync-server/routes/push.ts", "../../src/ui/button.tsx"],
];

const allowed: [file: string, imported: string][] = [
  ["src/records/note/note.ts", "valibot"],
  ["src/records/note/note.ts", "../days.ts"],
  ["src/protocol/session.ts", "../records/days.ts"],
  ["src/store/outbox.ts", "rxdb/plugins/storage-dexie"],
  ["src/store/outbox.ts", "../records/days.ts"],
  ["src/store/search/index.ts", "../outbox.ts"],
  ["src/sync/sender.ts", "../store/outbox.ts"],
  ["src/office/people.ts", "../protocol/session.ts"],
  ["src/ui/button.tsx", "lucide-solid/icons/check"],
  ["src/screens/today/today.tsx", "../../store/outbox.ts"],
  ["src/screens/today/today.tsx", "@tanstack/solid-router"],
  ["src/screens/today/today.tsx", "./parts/drafts.tsx"],
  ["src/screens/today/parts/drafts.tsx", "../queries.ts"],
  ["src/screens/today/parts/drafts.tsx", "../../../ui/button.tsx"],
  ["src/screens/today/today.tsx", "../../casework/record-chip.tsx"],
  ["src/casework/record-chip.tsx", "../store/overlay.ts"],
  ["src/casework/record-chip.tsx", "../ui/state-chip.tsx"],
  ["src/app/router.ts", "../screens/today/today.tsx"],
  ["src/sw/service-worker.ts", "workbox-precaching"],
  ["sync-server/app.ts", "node:http"],
  ["sync-server/routes/push.ts", "../../src/records/days.ts"],
  ["sync-server/routes/push.ts", "../database/open.ts"],
  ["src/main.tsx", "./sync/sender.ts"],
];

importTable("refuses what the table does not allow, and says what to do instead", () => {
  const findings = lintImports(refused);
  for (const [index, [file, imported]] of refused.entries()) {
    const found = findings.find(({ filename }) => filename === fileOf(file, index));
    assert.ok(found, `${file} may import "${imported}"`);
  }
});

importTable("allows what the table allows", () => {
  const findings = lintImports(allowed);
  for (const [index, [file, imported]] of allowed.entries()) {
    const found = findings.find(({ filename }) => filename === fileOf(file, index));
    assert.not.ok(found, `${file} may not import "${imported}"`);
  }
});

importTable.run();

/** Lints one small file for each import, in a folder of its own that is laid out like the project. */
function lintImports(imports: [file: string, imported: string][]): Finding[] {
  const folder = mkdtempSync(join(tmpdir(), "import-table-"));
  try {
    write(join(folder, ".oxlintrc.json"), JSON.stringify(importRules()));
    for (const [index, [file, imported]] of imports.entries()) {
      write(
        join(folder, fileOf(file, index)),
        `import { x } from "${imported}";\nexport const y = x;\n`,
      );
    }
    const oxlint = join(root, "node_modules/oxlint/bin/oxlint");
    const { stdout } = spawnSync(process.execPath, [oxlint, "--format=json"], {
      cwd: folder,
      encoding: "utf8",
    });
    return (JSON.parse(stdout) as { diagnostics: Finding[] }).diagnostics;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The project's own settings, reduced to the rule about imports. */
function importRules(): object {
  const text = withoutComments(readFileSync(join(root, ".oxlintrc.json"), "utf8"));
  const { overrides } = JSON.parse(text) as Config;
  const rule = "no-restricted-imports";
  return {
    categories: { correctness: "off" },
    overrides: overrides
      .filter(({ rules }) => rules[rule])
      .map(({ files, rules }) => ({ files, rules: { [rule]: rules[rule] } })),
  };
}

/** `src/store/outbox.ts` becomes `src/store/outbox-7.ts`; main.tsx keeps its name. */
function fileOf(file: string, index: number): string {
  return file.endsWith("main.tsx") ? file : file.replace(/\.(?=tsx?$)/, `-${index}.`);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
