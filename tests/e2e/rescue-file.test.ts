import { expect, test } from "../support/e2e/story.ts";
import { findAndOpen, goTo, history, openOutbox, openRecent, pill } from "../support/e2e/ways.ts";

test("what waits on a tablet without connection reaches the office by a file, once", async ({
  office,
  folder,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const tablet = tabletOf("ana");
  const ana = await tablet.open();
  const file = `${folder}/carried.json`;

  await test.step("Ana records without a connection and writes a rescue file", async () => {
    await tablet.goOffline();
    await openRecent(ana, /^Ama Koranteng/);
    await ana.getByRole("link", { name: "Quick services" }).tap();
    await ana.getByRole("checkbox", { name: "Motel night" }).tap();
    await ana.getByRole("button", { name: "Save & Close" }).tap();
    await expect(pill(ana)).toHaveAccessibleName("Offline · 1 waiting");
    const outbox = await openOutbox(ana);
    const [download] = await Promise.all([
      ana.waitForEvent("download"),
      outbox.getByRole("button", { name: "Write a rescue file" }).tap(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^satchel-rescue-\d{4}-\d\d-\d\d\.json$/);
    await download.saveAs(file);
    await expect(ana.getByText("The rescue file holds 1 save.")).toBeVisible();
    await ana.getByRole("button", { name: "Close" }).last().tap();
  });

  const sam = await tabletOf("sam").open();
  const given = history(sam, "Services given").filter({ hasText: "Motel night" });
  await test.step("Sam hands it in, and finds the service under Ana's name", async () => {
    await findAndOpen(sam, "Ama Koranteng", /^Ama Koranteng/);
    await expect(history(sam, "Services given").first()).toBeVisible();
    await expect(given).toHaveCount(0);
    await goTo(sam, "More");
    const choose = sam.getByLabel("Hand in a rescue file");
    await choose.setInputFiles({
      ...{ name: "list.json", mimeType: "application/json", buffer: Buffer.from('["eggs"]') },
    });
    await expect(sam.getByText("This is not a rescue file of Satchel.")).toBeVisible();
    await choose.setInputFiles(file);
    await expect(
      sam.getByText("Everything that is in this file is at the office now."),
    ).toBeVisible();
    await goTo(sam, "Today");
    await findAndOpen(sam, "Ama Koranteng", /^Ama Koranteng/);
    await expect(given).toHaveCount(1);
    await expect(given).toContainText("Ana R.");
  });

  await test.step("her tablet comes back and sends it, too: it is there once", async () => {
    await tablet.comeBackOnline();
    await expect(pill(ana)).toHaveAccessibleName(/^All received/, { timeout: 60_000 });
    const hers = history(ana, "Services given").filter({ hasText: "Motel night" });
    await expect(hers).toHaveCount(1);
    await sam.getByRole("button", { name: "Lock" }).waitFor();
    await expect(pill(sam)).toHaveAccessibleName(/^All received/);
    await expect(given).toHaveCount(1);
  });
});
