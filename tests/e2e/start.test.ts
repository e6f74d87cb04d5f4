import { join } from "node:path";
import { expect, test } from "../support/e2e/story.ts";
import { freePort, ServerProcess } from "../support/e2e/server-process.ts";
import { firstWords, people, unlock } from "../support/e2e/template.ts";
import { history, openRecent } from "../support/e2e/ways.ts";

test("started for the first time it says where it is, who may sign in, and what to be careful with", () => {
  const words = firstWords();
  expect(words).toMatch(/Satchel is ready at http:\/\/localhost:\d+/);
  expect(words).toContain("harbor-bridge-demo");
  const others = ["ada.novak@harborbridge", "officer.kim@police", "rosa.diaz@hopeclinic"];
  for (const email of [...Object.values(people), ...others]) expect(words).toContain(email);
  expect(words).toContain("Only this computer can use it");
  expect(words).toContain("power cut");
});

test("a second start on the same folder is refused and says why; the first keeps working", async ({
  office,
  tabletOf,
}) => {
  const second = new ServerProcess(office.dataDir, await freePort());
  expect(await second.startInVain()).not.toBe(0);
  expect(second.log).toContain(`Another Satchel server is using ${office.dataDir}`);
  expect(second.log).toContain("DATA_DIR=");
  expect(second.log).not.toMatch(/\n\s+at /);

  const page = await tabletOf("ana").open();
  await openRecent(page, /^Ama Koranteng/);
  await page.getByRole("link", { name: "Quick services" }).tap();
  await page.getByRole("checkbox", { name: "Socks" }).tap();
  await page.getByRole("button", { name: "Save & Close" }).tap();
  await expect(history(page, "Services given").first()).toContainText(/Received/);
});

test("a taken port and a bad setting are said by their names, with a good example", async ({
  folder,
  port,
}) => {
  // An empty installation is ready at once.
  const settings = { DEMO: "off" };
  const first = new ServerProcess(join(folder, "first"), port, settings);
  await first.start();
  const second = new ServerProcess(join(folder, "second"), port, settings);
  expect(await second.startInVain()).not.toBe(0);
  expect(second.log).toContain(`Port ${String(port)} is taken by another program.`);
  expect(second.log).toContain(`PORT=${String(port + 1)}`);

  const wrong = new ServerProcess(join(folder, "third"), port, { PORT: "eighty" });
  expect(await wrong.startInVain()).not.toBe(0);
  expect(wrong.log).toContain(
    "PORT cannot be used as it is set. A good value looks like: PORT=8787",
  );
  await first.stop();
});

test("an empty installation prints a link for its first administrator, which works once; what she made is kept", async ({
  folder,
  port,
  freshTablet,
}) => {
  const server = new ServerProcess(join(folder, "data"), port, { DEMO: "off" });
  await server.start();
  expect(server.log).not.toContain("harbor-bridge-demo");
  const link = /http:\/\/localhost:\d+(\/\S*#\/first-administrator\S+)/.exec(server.log)?.[1] ?? "";
  expect(link).not.toBe("");
  const tablet = freshTablet();
  const page = await tablet.open(link);

  await test.step("the token leaves the address at once", async () => {
    await expect(page.getByRole("heading", { name: "Set up Satchel" })).toBeVisible();
    expect(page.url()).not.toContain("token");
  });

  await test.step("a short password is said at the field", async () => {
    await page.getByLabel("Agency name").fill("Lighthouse Outreach");
    await page.getByLabel("First name").fill("Noor");
    await page.getByLabel("Last name").fill("Halvorsen");
    await page.getByLabel("E-mail").fill("noor@lighthouse.example");
    await page.getByLabel("Password", { exact: true }).fill("short");
    await page.getByRole("button", { name: "Start" }).tap();
    await expect(page.getByLabel("Password", { exact: true })).toHaveAccessibleDescription(
      /The password needs at least 12 characters; it has 5\./,
    );
    await expect(page.getByLabel("Agency name")).toHaveValue("Lighthouse Outreach");
  });

  await test.step("then she is in", async () => {
    await page.getByLabel("Password", { exact: true }).fill("three lamps on the pier");
    await page.getByRole("button", { name: "Start" }).tap();
    await expect(page.getByRole("heading", { name: "Your passphrase" })).toBeVisible();
    await unlock(page);
    await expect(page.getByRole("main")).toContainText("Noor Halvorsen");
    await tablet.close();
  });

  await test.step("the same link again makes nobody", async () => {
    const again = await freshTablet().open(link);
    await again.getByLabel("Agency name").fill("Someone Else");
    await again.getByLabel("First name").fill("Some");
    await again.getByLabel("Last name").fill("Body");
    await again.getByLabel("E-mail").fill("some.body@lighthouse.example");
    await again.getByLabel("Password", { exact: true }).fill("another long password");
    await again.getByRole("button", { name: "Start" }).tap();
    await expect(again.getByText(/^This link is no longer valid\./)).toBeVisible();
  });

  await test.step("stopped and started again, the agency is there and no link is printed", async () => {
    await server.stop();
    const restarted = new ServerProcess(join(folder, "data"), port, { DEMO: "off" });
    await restarted.start();
    expect(restarted.log).not.toContain("first-administrator");
    const page = await freshTablet().open();
    await page.getByLabel("E-mail").fill("noor@lighthouse.example");
    await page.getByLabel("Password", { exact: true }).fill("three lamps on the pier");
    await page.getByRole("button", { name: "Sign in" }).tap();
    await unlock(page);
    await expect(page.getByRole("main")).toContainText("Noor Halvorsen");
    await restarted.stop();
  });
});

test("opened without a secure connection it says so in one sentence", async ({
  office,
  freshTablet,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const page = await freshTablet().open("/", { host: "satchel.test" });
  await expect(page.getByRole("heading", { name: "This address is not secure" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Open it with https:// instead");
  await expect(page.getByLabel("E-mail")).toHaveCount(0);
});
