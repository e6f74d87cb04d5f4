// `npm run restore -- FILE`: fills an empty database from a backup; who was erased since stays erased.
import { runCommand } from "./command.ts";
import { restoreBackup } from "./restore-backup.ts";

process.exitCode = await runCommand("restore", restoreBackup);
