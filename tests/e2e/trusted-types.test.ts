import { expect, test } from "../support/e2e/story.ts";
import { unlock } from "../support/e2e/template.ts";
import { goTo, openRecent, turnTo } from "../support/e2e/ways.ts";

test("only the app's own templates become markup, and only its own scripts are started", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const tablet = tabletOf("dan");
  // His passphrase is tried by a worker, and his records are opened by another.
  const page = await tablet.open();

  await test.step("his screens are drawn, and nothing of them is refused", async () => {
    await openRecent(page, /^Dan Pruett/);
    for (const tab of ["Referrals", "Plan", "Notes"] as const) await turnTo(page, tab);
    for (const place of ["Clients", "More", "Today"] as const) await goTo(page, place);
    expect(tablet.takeRefused()).toEqual([]);
  });

  await test.step("a text from elsewhere is refused as markup and as a script's address", async () => {
    expect(await page.evaluate(refusedMarkup)).toEqual([
      "innerHTML",
      "outer",
      "adjacent",
      "parsed",
    ]);
    expect(await page.evaluate(refusedScripts)).toEqual([
      "worker",
      "worker of another kind",
      "worker from text",
      "service worker",
      "script",
    ]);
    await expect(page.locator("b.foreign, script[src^='/theme-boot.js?']")).toHaveCount(0);
    // One is not told twice for the same place.
    expect(tablet.takeRefused().length).toBeGreaterThan(0);
  });

  await test.step("after all that his tablet still opens", async () => {
    await page.reload();
    await unlock(page);
    await expect(page.getByRole("list", { name: "Recent" })).toBeVisible();
  });
});

/** Runs in the page: which ways of making markup of a text were refused. */
function refusedMarkup(): string[] {
  const foreign = "<b class='foreign'>hello</b>";
  const host = document.body.appendChild(document.createElement("div"));
  const ways: Record<string, () => unknown> = {
    innerHTML: () => (host.innerHTML = foreign),
    outer: () => (host.outerHTML = foreign),
    adjacent: () => host.insertAdjacentHTML("beforeend", foreign),
    parsed: () => host.append(document.createRange().createContextualFragment(foreign)),
  };
  return Object.entries(ways).flatMap(([name, way]) => {
    try {
      way();
      return [];
    } catch (error) {
      return error instanceof TypeError ? [name] : [];
    }
  });
}

/** Runs in the page: which ways of starting a script that is not the build's own were refused. */
async function refusedScripts(): Promise<string[]> {
  const text = URL.createObjectURL(new Blob(["postMessage(1)"], { type: "text/javascript" }));
  const ways: Record<string, () => unknown> = {
    worker: () => new Worker("/theme-boot.js"),
    "worker of another kind": () => new SharedWorker("/theme-boot.js"),
    "worker from text": () => new Worker(text),
    "service worker": () => navigator.serviceWorker.register("/service-worker.js?of=elsewhere"),
    script: () => {
      const script = document.createElement("script");
      script.src = "/theme-boot.js?again";
      document.body.append(script);
    },
  };
  const refused: string[] = [];
  for (const [name, way] of Object.entries(ways)) {
    try {
      await way();
    } catch (error) {
      if (error instanceof TypeError) refused.push(name);
    }
  }
  return refused;
}
