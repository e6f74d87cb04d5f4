// T10: texts that a program of tables would run, through the catalogue of a real server, out as CSV and in again.
import Papa from "papaparse";
import type { ServicesImport } from "../../../src/protocol/catalogue.ts";
import { seededRandom } from "../sync/seeded-random.ts";
import { newId } from "./small-agency.ts";
import type { TestServer } from "./start-test-server.ts";

const beginnings = [
  "=",
  "+",
  "-",
  "@",
  "\t=",
  " =",
  "＝",
  "＋",
  "－",
  "＠",
  "'=",
  "''+",
  "\r",
  "\n-",
];
const middles = [
  "cmd|'/C calc'!A0",
  'HYPERLINK("http://x.example";"y")',
  "1+1",
  'a,"b";c',
  "José ☕",
  "SUM(A1:A9)\r\n=1",
  "",
];

/** A text that begins as a formula might; in one of four, with nothing to fear. */
export function makeText(random: () => number): string {
  const one = (of: readonly string[]) => of[Math.floor(random() * of.length)] ?? "";
  const noise = String.fromCodePoint(33 + Math.floor(random() * 90));
  return `${random() < 0.25 ? noise : one(beginnings)}${one(middles)}${noise}`;
}

/** Whether a program of tables would take a cell for a formula. */
export function isFormula(cell: string): boolean {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell);
}

const PER_ASKING = 200;

/** Puts that many such services into a catalogue and answers what is wrong with its CSV, exported and imported. */
export async function runFormulas(
  server: TestServer,
  count: number,
  seed: number,
): Promise<{ findings: string[]; cells: number; guarded: number }> {
  const agency = await server.addSmallAgency();
  const ada = await server.tabletOf(agency, "ada");
  const random = seededRandom(seed);
  const group = newId();
  const groups = [{ kind: "service-group", id: group, fields: { name: "=1+1", order: 9 } }];
  const services = Array.from({ length: count }, (_, n) => ({
    ...{ kind: "service-definition", id: newId() },
    fields: {
      ...{ name: `${makeText(random)} ${n}`, code: `${makeText(random).slice(0, 12)}${n}`, group },
      ...{ unit: "count", defaultUnits: 100, unitCost: 100, usualUnits: null, isDirect: true },
      ...{ sites: [], grants: [], programs: [], hmis: null, retired: false },
    },
  }));
  const all = [...groups, ...services];
  for (let from = 0; from < all.length; from += PER_ASKING) {
    const asked = { changes: all.slice(from, from + PER_ASKING) };
    const { status, body } = await ada.request("/api/catalogue", asked);
    if (status !== 200) return { findings: [JSON.stringify(body)], cells: 0, guarded: 0 };
  }
  const { body } = await ada.request<{ csv: string }>("/api/catalogue/export", {
    of: "services",
  });
  const cells = Papa.parse<string[]>(body.csv).data.flat();
  const names = new Set(cells.map((cell) => cell.replace(/^'/, "")));
  const again = await ada.request<ServicesImport>("/api/catalogue/services", {
    ...{ csv: body.csv, isTrial: true },
  });
  const { counts } = again.body;
  return {
    findings: [
      ...cells.filter(isFormula).map((cell) => `a cell begins with ${JSON.stringify(cell)}`),
      ...services
        .filter(({ fields }) => !names.has(fields.name) && !cells.includes(fields.name))
        .map(({ fields }) => `${JSON.stringify(fields.name)} did not come out`),
      // The small agency has three services of its own.
      ...(counts.same === count + 3 && counts.new + counts.changed + counts.faulty === 0
        ? []
        : [`imported again it would change something: ${JSON.stringify(counts)}`]),
    ].slice(0, 20),
    cells: cells.length,
    guarded: cells.filter((cell) => cell.startsWith("'")).length,
  };
}
