import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/e2e/story.ts";
import { ServerProcess } from "../support/e2e/server-process.ts";
import { startMailbox } from "../support/server/mailbox.ts";
import { findAndOpen, goTo, history, pill, turnTo } from "../support/e2e/ways.ts";

// In points, whole ones: 148 by 210 millimetres.
const A5 = [420, 594];

test("R-15 a release of information is given, shown, printed on one A5 page and taken back, without a connection", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open("/", { offline: true });
  await expect(pill(page)).toContainText("Offline");
  await findAndOpen(page, "gallardo", /^Maria Gallardo/);

  const section = await beginReferral(page);
  await test.step("what leaves is shown field by field, with exactly what would be told", async () => {
    await section.getByRole("checkbox", { name: "Email Authorized" }).check();
    const leaves = section.getByRole("group", { name: "What leaves, to Lantern House alone" });
    await expect(leaves.getByRole("checkbox", { name: /^Name Maria Gallardo/ })).toBeChecked();
    await expect(leaves.getByRole("checkbox", { name: /^Birth date/ })).not.toBeChecked();
    await page.getByLabel("Comments").fill("Prefers a ground floor room");
    await expect(
      leaves.getByRole("checkbox", { name: /^Comments Prefers a ground floor room/ }),
    ).toBeChecked();
    await leaves.getByRole("checkbox", { name: /^Phone/ }).uncheck();
  });
  await test.step("one that nobody gave is none: what is missing is said at its field", async () => {
    await page.getByRole("button", { name: "Finish" }).tap();
    await expect(section.getByText("Have the client sign, or choose another way")).toBeVisible();
    await section.getByRole("radio", { name: "Said aloud, with a witness" }).tap();
    await expect(section.getByText("Say who heard it")).toBeVisible();
    await section.getByRole("radio", { name: "Typed name" }).tap();
    await expect(section.getByText("Have the client type the name")).toBeVisible();
  });

  await test.step("signed on the glass, kept with the draft, and signed again", async () => {
    await section.getByRole("radio", { name: "Signed here" }).tap();
    await sign(page, section);
    await expect(section.getByRole("button", { name: "Sign again" })).toBeVisible();
    await expect(page.getByText(/^Draft kept on this tablet/)).toBeVisible();
    await page.getByRole("link", { name: "Back" }).tap();
    await page.getByRole("link", { name: "Add New Referral" }).tap();
    await expect(section.getByRole("img", { name: "Sign here" }).locator("polyline")).toHaveCount(
      1,
    );
    await section.getByRole("button", { name: "Sign again" }).tap();
    await expect(section.getByRole("img", { name: "Sign here" }).locator("polyline")).toHaveCount(
      0,
    );
    await sign(page, section);
    await page.getByRole("button", { name: "Finish" }).tap();
    // The e-mail can wait.
    await page.getByRole("link", { name: "Back" }).tap();
    await expect(newest(page)).toContainText("Release to Lantern House · until");
  });

  const paper = page.getByRole("region", { name: "The release as it is printed" });
  await test.step("its paper says what leaves and to whom, in her language, and nothing that stands in a field", async () => {
    await fromMenu(page, "View or Print Release");
    await expect(paper).toContainText("Divulgación de información");
    await expect(paper.getByRole("listitem")).toHaveText(["Nombre", "Idiomas", "Comentarios"]);
    await expect(paper).toContainText("Lantern House");
    await expect(paper).not.toContainText("ground floor");
    await expect(paper.getByRole("img", { name: "Firma" })).toBeVisible();
    expect(page.url()).not.toMatch(/Maria|Gallardo/);
    expect(await page.title()).not.toMatch(/Maria|Gallardo/);
    expect(await printed(page)).toEqual([A5]);
    await page.getByLabel("Language of the release").selectOption("en");
    await expect(paper).toContainText("Release of information");
    expect(await printed(page)).toEqual([A5]);
  });
  await test.step("taken back by a word, after a question: nothing of it is good any more", async () => {
    await page.getByRole("button", { name: "Take back" }).tap();
    const question = page.getByRole("alertdialog", { name: "Take this release back?" });
    await question.getByLabel("Reason").fill("She changed her mind");
    await question.getByRole("button", { name: "Take back" }).tap();
    await expect(page.getByText(/took this release back today: you\. She changed/)).toBeVisible();
    await expect(paper).toContainText("TAKEN BACK");
    await expect(page.getByRole("button", { name: "Take back" })).toHaveCount(0);
    await page.getByRole("link", { name: "Back" }).tap();
    await expect(newest(page)).toContainText("taken back today");
  });

  await test.step("another one is another release, from the referral's own form", async () => {
    await fromMenu(page, "Edit Referral");
    await section.getByRole("checkbox", { name: "Email Authorized" }).check();
    await section.getByRole("radio", { name: "Said aloud, with a witness" }).tap();
    await section.getByRole("textbox", { name: "Witness" }).fill("Dan Okafor");
    await page.getByRole("button", { name: "Save", exact: true }).tap();
    await page.getByRole("link", { name: "Back" }).tap();
    await fromMenu(page, "Edit Referral");
    await expect(section.getByRole("listitem")).toHaveCount(2);
    await expect(section.getByRole("checkbox", { name: "Email Authorized" })).toHaveCount(0);
  });
});

test("R-04 … R-16 a full referral with voucher and release in nine taps, and its e-mail written offline is in the provider's mailbox later", async ({
  office,
  tabletOf,
}) => {
  const mailbox = await startMailbox();
  const withMail = await restarted(office, { SMTP_URL: mailbox.url });
  const tablet = tabletOf("ana");
  const page = await tablet.open("/", { offline: true });
  await findAndOpen(page, "gallardo", /^Maria Gallardo/);

  await test.step("nine taps and a signature", async () => {
    await tablet.startCountingTaps();
    const section = await beginReferral(page);
    await page.getByLabel("Referral Service").selectOption({ label: "Shelter bed, women" });
    await tapBox(section, "Voucher is Authorized");
    await page.keyboard.type("164");
    await tapBox(section, "Email Authorized");
    const before = await tablet.taps();
    await sign(page, section);
    const drawn = (await tablet.taps()) - before;
    await page.getByRole("button", { name: "Finish" }).tap();
    // A choice of a list is two taps, which a script does not make.
    expect((await tablet.taps()) - drawn + 2).toBeLessThanOrEqual(9);
  });

  const letter = page.getByRole("region", { name: "As the provider reads it" });
  await test.step("R-16 the composer opens with a text made from the referral, and tells only what she let out", async () => {
    await expect(page.getByRole("heading", { name: "E-mail about Maria Gallardo" })).toBeVisible();
    expect(await page.title()).not.toMatch(/Maria|Gallardo/);
    await expect(letter).toContainText("A referral from Harbor Bridge Community Services");
    await expect(letter).toContainText("Name: Maria Gallardo");
    await expect(letter).toContainText("Referred for: Shelter bed, women");
    await expect(letter).not.toContainText("Birth date");
    await expect(page.getByRole("checkbox", { name: /^Birth date/ })).toHaveCount(0);
    await page.getByLabel("Language of the e-mail").selectOption("es");
    await expect(letter).toContainText("Nombre: Maria Gallardo");
    await page.getByLabel("Language of the e-mail").selectOption("en");
    await page.getByRole("checkbox", { name: /^Phone/ }).uncheck();
    await expect(letter).not.toContainText("555-0117");
    await page.getByLabel("What you write").fill("Hello, call her at 555-0117.");
    await expect(page.getByText("than what is told below: Phone.")).toBeVisible();
    await page.getByLabel("What you write").fill("Hello, she comes this evening.");
    await expect(page.getByText("than what is told below")).toHaveCount(0);
    await expect(page.getByText(/^Draft kept on this tablet/)).toBeVisible();
  });

  await test.step("queued without a connection, and says so", async () => {
    await page.getByRole("button", { name: "Send when online" }).tap();
    await expect(newest(page)).toContainText("E-mail to Lantern House · waits on this tablet");
    expect(mailbox.letters).toEqual([]);
  });

  await test.step("back online it is in the provider's mailbox, and the referral shows it", async () => {
    await tablet.comeBackOnline();
    await expect(newest(page)).toContainText(/E-mail to Lantern House · sent today/);
    expect(mailbox.letters.map(({ to }) => to)).toEqual([["office@lanternhouse.example"]]);
    const [sent] = mailbox.letters;
    expect(sent?.subject).toBe("A referral from Harbor Bridge Community Services");
    expect(sent?.text).toContain("Hello, she comes this evening.");
    expect(sent?.text).toContain("Referred for: Shelter bed, women");
    expect(sent?.text).not.toContain("555-0117");
  });

  await test.step("taken back while the mail of another referral waits: not sent, told, and called instead", async () => {
    await tablet.goOffline();
    const section = await beginReferral(page);
    await tapBox(section, "Email Authorized");
    await section.getByRole("radio", { name: "Typed name" }).tap();
    await section.getByRole("textbox", { name: /^The client’s name/ }).fill("Maria Gallardo");
    await page.getByRole("button", { name: "Finish" }).tap();
    await page.getByRole("button", { name: "Send when online" }).tap();
    await expect(newest(page)).toContainText("waits on this tablet");
    await fromMenu(page, "View or Print Release");
    await page.getByRole("button", { name: "Take back" }).tap();
    const question = page.getByRole("alertdialog", { name: "Take this release back?" });
    await question.getByRole("button", { name: "Take back" }).tap();
    await page.getByRole("link", { name: "Back" }).tap();
    await tablet.comeBackOnline();
    await expect(newest(page)).toContainText("the client took the release back: call instead");
    expect(mailbox.letters.length).toBe(1);
    await goTo(page, "Today");
    const calls = page.getByRole("list", { name: "Call instead" });
    await expect(calls.getByRole("listitem")).toContainText("Lantern House");
    await expect(calls.getByRole("link", { name: /555-/ })).toBeVisible();
    await calls.getByRole("button", { name: "I called Lantern House" }).tap();
    await expect(calls).toHaveCount(0);
  });
  await withMail.stop();
  await mailbox.close();
});

/** The same office with other settings. */
async function restarted(
  office: ServerProcess,
  settings: Record<string, string>,
): Promise<ServerProcess> {
  await office.stop();
  const again = new ServerProcess(office.dataDir, office.port, settings);
  await again.start();
  return again;
}

/** Ticks a box as a finger does. */
async function tapBox(section: Locator, name: string): Promise<void> {
  await section.getByRole("checkbox", { name }).tap();
}

async function beginReferral(page: Page): Promise<Locator> {
  await turnTo(page, "Referrals");
  await page.getByRole("link", { name: "Add New Referral" }).tap();
  const provider = page.getByRole("combobox", { name: "Refer to Provider" });
  await provider.tap();
  await provider.fill("lantern");
  await page.getByRole("option", { name: "Lantern House" }).tap();
  return page.getByRole("region", { name: "Voucher and Information Release" });
}

/** Draws a line with the pointer, as a finger would. */
async function sign(page: Page, section: Locator): Promise<void> {
  const glass = section.getByRole("img", { name: "Sign here" });
  await glass.scrollIntoViewIfNeeded();
  const box = await glass.boundingBox();
  if (!box) throw new Error("no place to sign");
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(0.1, 0.6));
  await page.mouse.down();
  for (const [x, y] of [at(0.2, 0.3), at(0.3, 0.7), at(0.45, 0.4), at(0.6, 0.65)]) {
    await page.mouse.move(x, y, { steps: 4 });
  }
  await page.mouse.up();
}

function newest(page: Page): Locator {
  return history(page, "Referrals").first();
}

async function fromMenu(page: Page, act: string): Promise<void> {
  await newest(page)
    .getByRole("button", { name: /^More for/ })
    .tap();
  await page.getByRole("menuitem", { name: act }).tap();
}

/** The sizes of the pages that a printer gets, in whole points. */
async function printed(page: Page): Promise<number[][]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
    ([, wide, high]) => [Math.floor(Number(wide)), Math.floor(Number(high))],
  );
}
