import { expect, test } from "../support/e2e/story.ts";
import { asItStands } from "../support/e2e/sweep.ts";
import { reopen, signIn } from "../support/e2e/template.ts";

interface Manifest {
  id: string;
  name: string;
  start_url: string;
  display: string;
  icons: Image[];
  screenshots: (Image & { form_factor: string })[];
  shortcuts: { name: string; url: string; icons: Image[] }[];
}
type Image = { src: string; sizes: string; type: string; purpose?: string };

/** Width and height as the picture itself says them. */
function sizeOfPng(bytes: Buffer): string {
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return `${String(bytes.readUInt32BE(16))}x${String(bytes.readUInt32BE(20))}`;
}

test("the browser finds everything it needs to put the app on the home screen", async ({
  office,
  tabletOf,
}) => {
  const tablet = tabletOf("ana");
  const page = await tablet.open("/", { installs: true });
  const browser = await tablet.context.newCDPSession(page);
  const from = async (path: string) => fetch(`http://127.0.0.1:${String(office.port)}${path}`);

  await test.step("the browser itself has no complaint", async () => {
    const { errors } = await browser.send("Page.getAppManifest");
    expect(errors).toEqual([]);
    const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
    expect(installabilityErrors).toEqual([]);
  });

  const address = await page.locator('link[rel="manifest"]').getAttribute("href");
  const answer = await from(String(address));
  expect(answer.headers.get("content-type")).toContain("application/manifest+json");
  // The schema is the browser's, which had no complaint.
  const manifest = (await answer.json()) as Manifest;

  await test.step("a name of its own that a move of the start page does not change", () => {
    expect(manifest.id).toBe("/");
    expect(manifest.name).toBe("Satchel");
    expect(manifest.display).toBe("standalone");
  });

  await test.step("icons of the sizes they claim, maskable ones among them", async () => {
    const { icons, screenshots, shortcuts } = manifest;
    const purposes = icons.map(({ sizes, purpose }) => `${sizes} ${String(purpose)}`);
    expect(purposes).toEqual(
      expect.arrayContaining([
        "192x192 any",
        "512x512 any",
        "192x192 maskable",
        "512x512 maskable",
      ]),
    );
    const forms = screenshots.map(({ form_factor: form }) => form);
    expect(forms).toEqual(expect.arrayContaining(["wide", "narrow"]));
    const drawings = shortcuts.flatMap((one) => one.icons.map(({ src }) => src));
    expect(new Set(drawings).size, "each shortcut has a drawing of its own").toBe(shortcuts.length);
    const images = [...icons, ...screenshots, ...shortcuts.flatMap((one) => one.icons)];
    for (const image of images) {
      const file = await from(image.src);
      expect(file.status, image.src).toBe(200);
      expect(file.headers.get("content-type"), image.src).toBe(image.type);
      expect(sizeOfPng(Buffer.from(await file.arrayBuffer())), image.src).toBe(image.sizes);
    }
  });

  await test.step("each shortcut opens its job", async () => {
    const jobs: Record<string, () => Promise<void>> = {
      "Record service": () =>
        expect(page.getByRole("heading", { name: "Who is it for?" })).toBeVisible(),
      "Find client": () => expect(page.getByRole("list", { name: "All clients" })).toBeVisible(),
      "Referral In": () =>
        expect(page.getByRole("heading", { name: "Who was referred?" })).toBeVisible(),
      Outbox: () => expect(page.getByRole("dialog", { name: "Outbox" })).toBeVisible(),
    };
    expect(manifest.shortcuts.map(({ name }) => name)).toEqual(Object.keys(jobs));
    for (const { name, url } of manifest.shortcuts) {
      await reopen(page, url);
      await jobs[name]?.();
    }
  });
});

test("the offer to install comes after the first complete fill, and can be put off", async ({
  office,
  freshTablet,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const tablet = freshTablet();
  const page = await tablet.open("/", { installs: true });
  const offer = page.getByRole("region", { name: "Keep Satchel on the home screen" });
  await expect(offer).toHaveCount(0);
  await signIn(page, "ana");
  await expect(
    page.getByRole("progressbar", { name: "Getting the records of your sites" }),
  ).toBeVisible();
  await expect(offer).toHaveCount(0);

  await expect(offer).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("up to date")).toBeVisible();
  await offer.getByRole("button", { name: "Not now" }).tap();
  await expect(offer).toHaveCount(0);
  await reopen(page);
  await expect(page.getByRole("heading", { name: "Follow-ups" })).toBeVisible();
  await expect(offer).toHaveCount(0);

  await test.step("More keeps the way to it", async () => {
    await reopen(page, "/more");
    await expect(page.getByRole("button", { name: "Install" })).toBeVisible();
  });
});

test("on an iPad, which makes no offer, the three steps are shown", async ({ tabletOf }) => {
  const tablet = tabletOf("ana");
  const page = await tablet.open();
  await page.addInitScript(() => {
    addEventListener("beforeinstallprompt", (event) => event.stopImmediatePropagation());
  });
  const browser = await tablet.context.newCDPSession(page);
  await browser.send("Emulation.setUserAgentOverride", {
    userAgent:
      "Mozilla/5.0 (iPad; CPU OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1",
  });
  await reopen(page);
  const offer = page.getByRole("region", { name: "Keep Satchel on the home screen" });
  await offer.getByRole("button", { name: "Install" }).tap();
  const steps = page.getByRole("dialog").getByRole("listitem");
  await expect(steps).toHaveText([
    "Tap Share in the browser’s bar.",
    "Choose “Add to Home Screen”.",
    "Open Satchel from the home screen from now on.",
  ]);
  expect(await asItStands(page, "the steps of an iPad")).toEqual([]);
});
