// `npm run backup -- FILE`: everything that the office holds, sealed to the installation's key.
import { runCommand } from "./command.ts";
import { writeBackup } from "./write-backup.ts";

process.exitCode = await runCommand("backup", writeBackup);
