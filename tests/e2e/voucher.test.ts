import type { Page } from "@playwright/test";
import { expect, test } from "../support/e2e/story.ts";
import { asItStands } from "../support/e2e/sweep.ts";
import { findAndOpen, history, pill, turnTo } from "../support/e2e/ways.ts";

// In points, whole ones: 105 by 148 millimetres.
const A6 = [298, 420];

test("R-13 R-14 R-24 a voucher is issued, shown, printed on one A6 page and voided, without a connection", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open("/", { offline: true });
  await expect(pill(page)).toContainText("Offline");
  await findAndOpen(page, "gallardo", /^Maria Gallardo/);

  await test.step("R-13 R-14 authorized in the second section of the form, with what is missing said at its field", async () => {
    const section = await beginReferral(page);
    await section.getByRole("checkbox", { name: "Voucher is Authorized" }).check();
    await page.getByRole("button", { name: "Finish" }).tap();
    await expect(section.getByText("Say how much the voucher is worth")).toBeVisible();
    await section.getByLabel("Amount").fill("164");
    await page.getByRole("button", { name: "Finish" }).tap();
    await expect(newest(page)).toContainText("Voucher, $164.00 · good until");
  });

  const paper = page.getByRole("region", { name: "The voucher as it is printed" });
  await test.step("R-24 viewed from the row's menu: the code, a square and no more of her than one letter of her name", async () => {
    await fromMenu(page, "View or Print Voucher");
    await expect(paper).toContainText("$164.00");
    await expect(paper).toContainText("Lantern House");
    await expect(paper).toContainText("Maria G.");
    await expect(paper).not.toContainText("Gallardo");
    await expect(paper.getByRole("img", { name: /^(Square code|Código cuadrado)/ })).toBeVisible();
    await expect(page.getByText(/To be confirmed/)).toHaveCount(0);
    expect(page.url()).not.toMatch(/Maria|Gallardo/);
    expect(await page.title()).not.toMatch(/Maria|Gallardo/);
  });

  await test.step("in her language, or another one, and always the same voucher", async () => {
    const spoken = page.getByLabel("Language of the voucher");
    await expect(spoken).toHaveValue("es");
    await expect(paper).toContainText("Muéstrelo en la recepción.");
    const code = await codeOn(page);
    await spoken.selectOption("en");
    await expect(paper).toContainText("Show this at the desk.");
    await page.getByRole("link", { name: "Back" }).tap();
    await fromMenu(page, "View or Print Voucher");
    await expect(paper).toContainText("Muéstrelo en la recepción.");
    expect(await codeOn(page)).toBe(code);
  });

  await test.step("printed it is one page of A6 and nothing else", async () => {
    expect(await printed(page)).toEqual([A6]);
    const asked = page.evaluate(
      () => new Promise((done) => window.addEventListener("beforeprint", () => done(true))),
    );
    await page.getByRole("button", { name: "Print" }).tap();
    expect(await asked).toBe(true);
  });

  await test.step("voided with a reason, after a question, because its paper is out", async () => {
    await page.getByRole("button", { name: "Void" }).tap();
    const question = page.getByRole("alertdialog", { name: "Void this voucher?" });
    await question.getByRole("button", { name: "Void" }).tap();
    await expect(question.getByText("Say why it is void")).toBeVisible();
    await question.getByLabel("Reason").fill("Wrong amount");
    await question.getByRole("button", { name: "Void" }).tap();
    await expect(page.getByText("This voucher is void: Wrong amount")).toBeVisible();
    await expect(paper).toContainText("ANULADO");
    await expect(page.getByRole("button", { name: "Void" })).toHaveCount(0);
    await page.getByRole("link", { name: "Back" }).tap();
    await expect(newest(page)).toContainText("void: Wrong amount");
  });

  await test.step("R-20 another amount is another voucher, from the referral's own form", async () => {
    await fromMenu(page, "Edit Referral");
    const section = page.getByRole("region", { name: "Voucher and Information Release" });
    await section.getByRole("checkbox", { name: "Voucher is Authorized" }).check();
    await section.getByLabel("Amount").fill("82");
    await page.getByRole("button", { name: "Save", exact: true }).tap();
    await expect(newest(page)).toContainText("Voucher, $82.00 · good until");
    await fromMenu(page, "Edit Referral");
    await expect(section.getByRole("listitem")).toHaveCount(2);
    await expect(section.getByRole("checkbox", { name: "Voucher is Authorized" })).toHaveCount(0);
  });
});

test("R-24 a provider's desk redeems a voucher once, without an account, and the referral shows it", async ({
  tabletOf,
  freshTablet,
  office: _office,
}) => {
  const page = await tabletOf("ana").open();
  await findAndOpen(page, "gallardo", /^Maria Gallardo/);
  const section = await beginReferral(page);
  await section.getByRole("checkbox", { name: "Voucher is Authorized" }).check();
  await section.getByLabel("Amount").fill("164");
  await page.getByRole("button", { name: "Finish" }).tap();
  await expect(newest(page)).toContainText("Voucher, $164.00 · good until");
  await expect(newest(page)).toContainText("Received");
  await fromMenu(page, "View or Print Voucher");
  const code = await codeOn(page);

  const desk = await freshTablet().open("/#/voucher");
  await test.step("a mistake in the code is found before anybody is asked", async () => {
    const wrong = code.startsWith("2") ? `3${code.slice(1)}` : `2${code.slice(1)}`;
    await desk.getByLabel("Code of the voucher").fill(wrong);
    await desk.getByRole("button", { name: "Check" }).tap();
    await expect(desk.getByText(/one of its signs is wrong/)).toBeVisible();
  });
  await test.step("it is good: what it is worth, who pays, and nothing of the client", async () => {
    await desk.getByLabel("Code of the voucher").fill(code);
    await desk.getByRole("button", { name: "Check" }).tap();
    await expect(desk.getByText("This voucher is good")).toBeVisible();
    await expect(desk.getByText("Worth up to $164.00")).toBeVisible();
    await expect(
      desk.getByText(/Harbor Bridge Community Services pays Lantern House/),
    ).toBeVisible();
    await expect(desk.getByText(/Maria|Gallardo/)).toHaveCount(0);
    expect(await asItStands(desk, "a voucher's desk, a good one")).toEqual([]);
  });
  await test.step("redeemed by a press, once", async () => {
    await desk.getByRole("button", { name: "Redeem" }).tap();
    await expect(desk.getByText("Say which desk takes it")).toBeVisible();
    await desk.getByLabel("Your desk").fill("Lantern House, night desk");
    await desk.getByRole("button", { name: "Redeem" }).tap();
    await expect(desk.getByText(/^Redeemed\./)).toBeVisible();
    await desk.getByRole("button", { name: "Another voucher" }).tap();
    await expect(desk.getByLabel("Code of the voucher")).toHaveValue("");
  });
  await test.step("what the square says leaves the address at once, and pays no second time", async () => {
    const day = await freshTablet().open(`/#/voucher?${code.replaceAll(/[ -]/g, "")}`);
    await expect(day.getByText(/was redeemed already/)).toBeVisible();
    expect(new URL(day.url()).hash).toBe("");
    await expect(day.getByRole("button", { name: "Redeem" })).toHaveCount(0);
  });
  await test.step("the tablet hears of it by itself, and the referral shows it", async () => {
    await expect(page.getByText(/This voucher was redeemed today: Lantern House/)).toBeVisible();
    await expect(page.getByRole("button", { name: "Void" })).toHaveCount(0);
    await page.getByRole("link", { name: "Back" }).tap();
    await expect(newest(page)).toContainText("redeemed today, Lantern House, night desk");
  });
});

async function beginReferral(page: Page) {
  await turnTo(page, "Referrals");
  await page.getByRole("link", { name: "Add New Referral" }).tap();
  const provider = page.getByRole("combobox", { name: "Refer to Provider" });
  await provider.tap();
  await provider.fill("lantern");
  await page.getByRole("option", { name: "Lantern House" }).tap();
  return page.getByRole("region", { name: "Voucher and Information Release" });
}

function newest(page: Page) {
  return history(page, "Referrals").first();
}

async function fromMenu(page: Page, act: string): Promise<void> {
  await newest(page)
    .getByRole("button", { name: /^More for/ })
    .tap();
  await page.getByRole("menuitem", { name: act }).tap();
}

/** The code on the paper, as somebody would type it. */
async function codeOn(page: Page): Promise<string> {
  const square = page.getByRole("img", { name: /^(Square code|Código cuadrado)/ });
  const named = await square.getAttribute("aria-label");
  return /\w{4} \w{4}-\w$/.exec(named ?? "")?.[0] ?? "";
}

/** The sizes of the pages that a printer gets, in whole points. */
async function printed(page: Page): Promise<number[][]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
    ([, wide, high]) => [Math.floor(Number(wide)), Math.floor(Number(high))],
  );
}
