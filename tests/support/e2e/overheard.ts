// T22: whatever story is told, no log, no address and no title says whom it is about or what was typed.
import type { BrowserContext, Page } from "@playwright/test";
import { familiarClients } from "../../../sync-server/demo/tables/familiar-clients.ts";
import { names } from "../../../sync-server/demo/tables/names.ts";
import { signIns } from "../../../sync-server/demo/tables/staff.ts";
import { ServerProcess } from "./server-process.ts";
import { password } from "./secrets.ts";

/** What came out of a story where anybody may read it, and what must not be in it. */
export interface Overheard {
  /** Listens to a tablet from its first page on. */
  watch: (context: BrowserContext) => Promise<void>;
  /** Every word that came out and should not have. */
  findings: () => string[];
}

const FEWEST_LETTERS = 8;

export function makeOverheard(): Overheard {
  const addresses = new Set<string>();
  const titles = new Set<string>();
  const typed: string[] = [];
  // Of what is typed letter by letter only the whole counts.
  const hearTyping = (text: string): void => {
    if (text.startsWith(typed.at(-1) ?? text)) typed.pop();
    typed.push(text);
  };
  const watchPage = (page: Page): void => {
    // Also what the page writes into its own address, without any request.
    page.on("framenavigated", (frame) => addresses.add(frame.url()));
  };
  return {
    watch: async (context) => {
      context.on("request", (request) => addresses.add(request.url()));
      context.on("page", watchPage);
      for (const page of context.pages()) watchPage(page);
      await context.exposeBinding("toldOfTitle", (_, title: string) => void titles.add(title));
      await context.exposeBinding("toldOfTyping", (_, text: string) => hearTyping(text));
      await context.addInitScript(tell);
    },
    findings: () => {
      const words = typed.filter((text) => text.length >= FEWEST_LETTERS && /\p{L}/u.test(text));
      // The demo prints how to sign in to it.
      const printed = [...signIns.map(([email]) => email), password];
      const log = printed.reduce(
        (text, known) => text.replaceAll(known, ""),
        ServerProcess.printedSince(),
      );
      return [
        ...told("log", log, words),
        ...told("address", [...addresses].map(readable).join("\n"), words),
        ...told("title", [...titles].join("\n"), words),
      ];
    },
  };
}

declare global {
  interface Window {
    toldOfTitle: (title: string) => void;
    toldOfTyping: (text: string) => void;
  }
}

// Runs in the page.
function tell(): void {
  const title = Object.getOwnPropertyDescriptor(Document.prototype, "title");
  Object.defineProperty(document, "title", {
    configurable: true,
    get: () => title?.get?.call(document) as string,
    set: (text: string) => {
      title?.set?.call(document, text);
      window.toldOfTitle(text);
    },
  });
  const spoken = ["text", "email", "tel", "url", "password", "textarea"];
  addEventListener(
    "input",
    ({ target }) => {
      const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      // What is looked for is a part of what was typed before.
      if (isField && spoken.includes(target.type)) window.toldOfTyping(target.value);
    },
    true,
  );
}

/** What a text tells: a client's family name, her e-mail address, or something that was typed. */
function told(where: string, text: string, typed: readonly string[]): string[] {
  const words = new Set(text.match(/\p{L}[\p{L}-]*/gu));
  const clients = [...families].filter((name) => words.has(name));
  const mail = text.match(/[\w.-]+@mail\.example/g) ?? [];
  const found = [...clients, ...mail, ...typed.filter((one) => text.includes(one))];
  return [...new Set(found)].map((one) => `${where}: ${one}`);
}

// Nobody but clients has these; short ones may be a part of something else.
const families = new Set(
  [
    ...Object.values(names).flatMap((table) => table.families),
    ...Object.values(familiarClients).map(({ name: [, family] }) => family),
  ].filter((name) => name.length > 4),
);

function readable(address: string): string {
  try {
    return decodeURIComponent(address.replaceAll("+", " "));
  } catch {
    // Not an encoded text: as it stands.
    return address;
  }
}
