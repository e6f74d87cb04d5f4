// The addresses of the app, read from the list of screens: the file itself would bring every screen with it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../prepare.mjs";

interface Named {
  parent: string;
  /** Empty for a part that adds nothing to the address. */
  path: string;
  drawsPage: boolean;
}

/** Every address at which a screen is drawn, as the router writes it: `/clients/$clientId/services`. */
export function screenRoutes(text = readFileSync(join(root, "src/app/router.tsx"), "utf8")) {
  const named = new Map<string, Named>();
  for (const [, name = "", body = ""] of text.matchAll(
    /^const (\w+) = createRoute\(\{([^]*?)\}\);$/gm,
  )) {
    named.set(name, {
      parent: /getParentRoute: \(\) => (\w+)/.exec(body)?.[1] ?? "",
      path: /\bpath: "([^"]*)"/.exec(body)?.[1] ?? "",
      drawsPage: /\bcomponent: /.test(body),
    });
  }
  const written = text.split("createRoute({").length - 1;
  if (named.size !== written) throw new Error(`${String(written)} routes, ${named.size} read`);
  const parents = new Set([...named.values()].map(({ parent }) => parent));
  const withParents = ({ parent, ...route }: Named): Omit<Named, "parent">[] => {
    const above = named.get(parent);
    return [...(above ? withParents(above) : []), route];
  };
  return [...named]
    .filter(([name]) => !parents.has(name))
    .map(([, route]) => withParents(route))
    .filter((chain) => chain.some(({ drawsPage }) => drawsPage))
    .map((chain) => addressOf(chain.map(({ path }) => path)));
}

function addressOf(paths: readonly string[]): string {
  const parts = paths.flatMap((path) => path.split("/")).filter((part) => part !== "");
  return `/${parts.join("/")}`;
}

/** The route that an address leads to: of several the one with more words of its own, as the router has it. */
export function routeAt(address: string, routes: readonly string[]): string | undefined {
  const parts = partsOf(address);
  return routes
    .filter((route) => leadsTo(partsOf(route), parts))
    .sort((a, b) => ownWords(b) - ownWords(a))[0];
}

function partsOf(address: string): string[] {
  return (address.split(/[?#]/)[0] ?? "").split("/").slice(1);
}

function leadsTo(route: readonly string[], parts: readonly string[]): boolean {
  const isSame = (part: string, at: number) => part.startsWith("$") || part === parts[at];
  return route.length === parts.length && route.every(isSame);
}

function ownWords(route: string): number {
  return partsOf(route).filter((part) => !part.startsWith("$")).length;
}
