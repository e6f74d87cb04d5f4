import { daysWithoutContact } from "../support/e2e/days-without-contact.ts";
import { expect, test } from "../support/e2e/story.ts";
import { goTo, openRecent, pill } from "../support/e2e/ways.ts";

test("a tablet is retired with unsent work: it hands it in, then gives up its records", async ({
  office,
  tabletOf,
}) => {
  await office.stop();
  await daysWithoutContact(office.dataDir, { silent: "dan", withOldWork: "ana" });
  await office.start();
  const sam = await tabletOf("sam").open();
  await test.step("her supervisor is told on Today which tablets of his team to ask after", async () => {
    const told = sam.getByRole("main").getByText(/^1 tablet of your team/);
    await expect(told).toHaveText([
      "1 tablet of your team holds unsent work older than 3 days",
      "1 tablet of your team was not heard for 3 days",
    ]);
    await sam.getByRole("link", { name: "See tablets" }).tap();
    await expect(sam.getByRole("row", { name: /Ana R/ })).toContainText("Old unsent work");
    await expect(sam.getByRole("row", { name: /Dan O/ })).toContainText("Silent for 3 days");
    await expect(sam.getByRole("row", { name: /Sam L/ })).toContainText("In use");
  });

  const tablet = tabletOf("ana");
  const ana = await tablet.open();

  await test.step("Ana records something where there is no network", async () => {
    await tablet.goOffline();
    await openRecent(ana, /^Ama Koranteng/);
    await ana.getByRole("link", { name: "Quick services" }).tap();
    await ana.getByRole("checkbox", { name: "Motel night" }).tap();
    await ana.getByRole("button", { name: "Save & Close" }).tap();
    await expect(pill(ana)).toHaveAccessibleName("Offline · 1 waiting");
  });

  const ada = await tabletOf("ada").open();
  const pane = ada.getByRole("region", { name: "The tablet" });
  await test.step("Ada names the tablet and retires it, by one question that says what happens", async () => {
    await goTo(ada, "People");
    await ada.getByRole("link", { name: "Tablets" }).tap();
    await ada.getByRole("table").getByRole("link", { name: /Ana R/ }).tap();
    await pane.getByLabel("Name", { exact: true }).fill("Eastside 2");
    await pane.getByRole("button", { name: "Save" }).tap();
    await expect(pane.getByRole("heading", { name: "Eastside 2" })).toBeVisible();
    await pane.getByRole("button", { name: "Retire" }).tap();
    const question = ada.getByRole("alertdialog");
    await expect(question).toContainText("Retire “Eastside 2”?");
    await expect(question).toContainText("it hands in what waits on it");
    await question.getByRole("button", { name: "Retire" }).tap();
    await expect(pane).toContainText("Retired: at its next contact");
    await expect(ada.getByRole("row", { name: /Eastside 2/ })).toContainText("Retired");
  });

  await test.step("back in coverage it hands in what waited, and is empty", async () => {
    await tablet.comeBackOnline();
    await expect(ana.getByRole("heading", { name: "This tablet is out of use" })).toBeVisible({
      timeout: 60_000,
    });
    await expect(ana.getByText("Ama Koranteng")).toHaveCount(0);
  });

  await test.step("her supervisor finds the work in Review", async () => {
    await goTo(sam, "Review");
    const handedIn = sam
      .getByRole("main")
      .getByRole("row", { name: /^Not applied .* Ama Koranteng Ana R\./ });
    // What she recorded, and no line for the file that she opened.
    await expect(handedIn).toHaveCount(1, { timeout: 60_000 });
    await handedIn.getByRole("link", { name: "Service" }).tap();
    await expect(sam.getByRole("main")).toContainText("Motel night");
  });

  await test.step("back in use, everybody signs in anew", async () => {
    await pane.getByRole("button", { name: "Back into use" }).tap();
    await expect(pane).toContainText("In use.");
  });
});
