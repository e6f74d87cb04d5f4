import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { writeCsv } from "../../../src/records/csv-text.ts";
import { readCsv } from "../../../sync-server/csv.ts";
import { isFormula } from "../../support/server/formulas.ts";

const csv = suite("CSV files");

csv("T10 what is written begins no formula, and is read as it was", () => {
  const risky = fc
    .tuple(
      fc.constantFrom("", "'", "''", " ", "\t", "'\n"),
      fc.constantFrom("=", "+", "-", "@", "＝", "＋", "－", "＠", "a", "x"),
    )
    .map(([before, first]) => before + first);
  const cell = fc
    .tuple(risky, fc.string({ unit: "binary", maxLength: 20 }))
    .map((two) => two.join(""));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const written = writeCsv(["a", "b"], rows);
      const cells = rawCells(written);
      assert.equal(cells.filter(isFormula), []);
      const read = readCsv(written).lines.map(({ cells: { a, b } }) => [a, b]);
      const meant = rows
        .map((row) => row.map((one) => one.trim()))
        .filter((row) => row.some((one) => one !== ""));
      assert.equal(read, meant);
    }),
    { numRuns: 300 },
  );
});

// RFC 4180, told apart by hand: what another program would see.
function rawCells(text: string): string[] {
  return [...text.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,"\r\n]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}

csv("headings are folded, separators found, empty lines left out and lines counted", () => {
  const { headings, lines } = readCsv("\uFEFF Unit Cost ;NAME\r\n;\r\n1;Kit\r\n2;Soap;more\r\n");
  assert.equal(headings, ["unit_cost", "name"]);
  assert.equal(
    lines.map(({ line, cells, isTooLong }) => [line, cells["name"], isTooLong]),
    [
      [3, "Kit", false],
      [4, "Soap", true],
    ],
  );
});

csv.run();
