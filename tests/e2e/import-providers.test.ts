import { readFile } from "node:fs/promises";
import { expect, test } from "../support/e2e/story.ts";
import { goTo } from "../support/e2e/ways.ts";
import { countyFiles } from "../support/made-directory.ts";

const fileOf = (name: string, lines: readonly string[], encoding: BufferEncoding = "utf8") => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(lines.join("\r\n"), encoding),
});

test("providers come from a county's files, are found by a worker, and go out as HSDS 3.0", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const ada = await tabletOf("ada").open();
  await ada.setViewportSize({ width: 390, height: 844 });
  await goTo(ada, "People");
  await ada.getByRole("link", { name: "Providers", exact: true }).tap();
  const main = ada.getByRole("main");
  const choose = (...files: ReturnType<typeof fileOf>[]) =>
    ada.getByLabel("Files", { exact: true }).setInputFiles(files);
  const lines = main.getByRole("list", { name: "What would happen" });
  const act = main.getByRole("button", { name: /^Import \d/ });
  const files = Object.entries(countyFiles).map(([name, rows]) => fileOf(name, rows));
  const with_ = (name: keyof typeof countyFiles, ...more: string[]) => [
    ...files.filter((one) => one.name !== name),
    // As an older program of tables writes it.
    fileOf(name, [...countyFiles[name], ...more], "latin1"),
  ];

  await test.step("nothing is tried before it is said where the files are from", async () => {
    await choose(...files);
    await expect(main.getByText("Enter where the files are from. Then you see")).toBeVisible();
    await expect(act).toHaveCount(0);
    await ada.getByLabel("Where the files are from").fill("San Almo County");
    await expect(main.getByText("2 new providers · 2 new places · 2 new services")).toBeVisible();
    await expect(main.getByText("Nothing has been written yet.")).toBeVisible();
  });

  await test.step("what is wrong is told line by line, with what to do, and fits a phone", async () => {
    await choose(...with_("organizations.csv", "3,Peña House,,,,", ",Nobody,,,,", "1,Again,,,,"));
    await expect(main.getByText(/read as Windows-1252: organizations.csv/)).toBeVisible();
    await expect(main.getByText("2 lines need another look")).toBeVisible();
    const line = (where: string) => lines.getByRole("listitem").filter({ hasText: where });
    await expect(line("organizations.csv, line 5")).toContainText("No id. Give the line one");
    await expect(line("organizations.csv, line 6")).toContainText("Its id stands in a line above");
    await expect(lines).toContainText("Peña House");
    const width = await ada.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });

  await test.step("a column means what she says it means", async () => {
    const services = main.locator("details").filter({ hasText: "services.csv" });
    await expect(services).toContainText("Columns left out: fees");
    await services.locator("summary").tap();
    await services.getByLabel("name", { exact: true }).selectOption("");
    await expect(lines).toContainText("No name. Enter one in name.");
    await services.getByLabel("name", { exact: true }).selectOption("name");
    await expect(lines).not.toContainText("No name.");
  });

  await test.step("what is right is imported; the same files again change nothing", async () => {
    await act.tap();
    await expect(main.getByText("7 records were imported")).toBeVisible();
    await main.getByRole("button", { name: "Choose other files" }).tap();
    await expect(ada.getByLabel("Where the files are from")).toHaveValue("San Almo County");
    await expect(async () => {
      await choose(...with_("organizations.csv", "3,Peña House,,,,"));
      await expect(main.getByText("The files change nothing")).toBeVisible({ timeout: 1000 });
    }).toPass();
    await expect(act).toHaveCount(0);
  });

  await test.step("what changed is shown before and after; who left is named and stays", async () => {
    const [headings, advice] = countyFiles["services.csv"];
    await choose(
      ...files.filter(({ name }) => name !== "services.csv"),
      fileOf("services.csv", [headings, advice.replace("Residents", "Residents over 18")]),
    );
    await expect(lines).toContainText("Who may come: Residents → Residents over 18");
    const left = lines.getByRole("listitem").filter({ hasText: "Not in the files any more" });
    await expect(left).toHaveCount(2);
    await expect(lines).toContainText("Pantry");
    await act.tap();
    await expect(main.getByText("3 records were imported")).toBeVisible();
  });

  const ana = await tabletOf("ana").open();
  await test.step("a worker finds it, and is told that nobody vouches for it any more", async () => {
    await goTo(ana, "Directory");
    await ana.getByLabel("Find a provider").fill("advice county");
    await ana
      .getByRole("link", { name: /County Helpers/ })
      .first()
      .tap();
    await expect(ana.getByText("Residents over 18")).toBeVisible();
    await expect(ana.getByText("24 Second Avenue, Suite 100")).toBeVisible();
    await expect(ana.getByText(/in the files of San Almo County until/)).toHaveCount(0);
  });

  await test.step("the directory goes out, and comes in again without a change", async () => {
    const saved = async (name: string) => {
      const [download] = await Promise.all([
        ada.waitForEvent("download"),
        ada.getByRole("button", { name }).tap(),
      ]);
      return readFile(await download.path());
    };
    const zip = await saved("Export as CSV package");
    expect(zip.subarray(0, 2).toString()).toBe("PK");
    const json = await saved("Export as JSON");
    const { services } = JSON.parse(json.toString()) as { services: { name: string }[] };
    expect(services.map(({ name }) => name)).toContain("Advice");
    await main.getByRole("button", { name: "Choose other files" }).tap();
    await ada.getByLabel("Where the files are from").fill("Our own");
    await ada
      .getByLabel("Files", { exact: true })
      .setInputFiles({ name: "own.json", mimeType: "application/json", buffer: json });
    await expect(main.getByText("The files change nothing")).toBeVisible();
  });

  await test.step("the audit has both exports, in words", async () => {
    await ada.getByRole("link", { name: "Audit" }).tap();
    const exports = main.getByRole("row", { name: /Exported a file/ });
    await expect(exports).toHaveCount(2);
    await ada.setViewportSize({ width: 1280, height: 800 });
    await expect(exports.first()).toContainText(/Ada N\. ?Exported a file ?Providers, \d+ records/);
  });
});
