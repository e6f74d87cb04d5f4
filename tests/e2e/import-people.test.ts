import { expect, test } from "../support/e2e/story.ts";
import { goTo } from "../support/e2e/ways.ts";

const file = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(lines.join("\n")),
});

test("people are imported from a file: tried first, with what is wrong in each line", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const ada = await tabletOf("ada").open();
  await goTo(ada, "People");
  await ada.getByRole("link", { name: "Import from CSV" }).tap();
  const choose = (name: string, lines: readonly string[]) =>
    ada.getByLabel("CSV file").setInputFiles(file(name, lines));
  const main = ada.getByRole("main");

  await test.step("a file without its headings is refused whole", async () => {
    await choose("wrong.csv", ["name,mail", "Maria,maria@agency.example"]);
    await expect(main.getByRole("alert")).toContainText("The first line lacks");
    await expect(main.getByRole("button", { name: /^Invite/ })).toHaveCount(0);
  });

  await test.step("the trial says what is wrong with which line, and writes nothing", async () => {
    await choose("people.csv", [
      "given,family,email,role,title,sites",
      "Maria,Sol,maria.sol@harborbridge.example,worker,Outreach worker,Street Outreach",
      "José,Peña,jose.pena@harborbridge.example,supervisor,,Street Outreach;Northgate Housing",
      "Dan,Again,dan.okafor@harborbridge.example,worker,,Street Outreach",
      ",,no-one@harborbridge.example,worker,,Street Outreach",
      "Bad,Role,bad.role@harborbridge.example,boss,,Atlantis",
    ]);
    await expect(main.getByText("2 people can be invited")).toBeVisible();
    await expect(main.getByText("3 lines need another look")).toBeVisible();
    const row = (line: number) =>
      main.getByRole("row").filter({
        has: ada.getByRole("rowheader", { name: String(line), exact: true }),
      });
    await expect(row(4)).toContainText("Has an account already");
    await expect(row(5)).toContainText("Name is missing");
    await expect(row(6)).toContainText("Unknown role");
    await expect(row(6)).toContainText("Unknown site");
    await expect(row(2)).toContainText("Can be invited");
  });

  await test.step("the good lines are invited, with links to hand over", async () => {
    await main.getByRole("button", { name: "Invite 2" }).tap();
    await expect(main.getByText("2 people were invited")).toBeVisible();
    const links = await main.getByLabel("Link", { exact: true }).inputValue();
    expect(links.split("\n")).toHaveLength(2);
    expect(links).toContain("jose.pena@harborbridge.example");
    await main.getByRole("link", { name: "Back to the list" }).tap();
    await expect(ada.getByRole("row", { name: /Maria Sol/ })).toContainText("Invited");
    await expect(ada.getByRole("row", { name: /José Peña/ })).toContainText("Supervisor");
    await expect(ada.getByRole("row", { name: /Bad Role/ })).toHaveCount(0);
  });
});
