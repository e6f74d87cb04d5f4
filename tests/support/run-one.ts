// Runs one uvu file in this process: its name, then where its compiled form is.
import { run } from "uvu/run";

const [name = "", file = ""] = process.argv.slice(2);
// uvu takes any error outside a test for the end of the run, without naming the file.
for (const event of ["uncaughtException", "unhandledRejection"]) {
  process.on(event, (error: unknown) => {
    console.error(`\nAn error outside any test of ${name}:`, error);
    process.exit(1);
  });
}
await run([{ name, file }]);
// An open socket or database must not keep a finished run alive.
process.exit();
