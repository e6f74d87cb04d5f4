/** The one place that writes sentences to the terminal: start-up lines to people, not log lines to machines. */
export interface Printer {
  say(line: string): void;
  complain(line: string): void;
}

export const terminal: Printer = {
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
};
