import { BlockList, isIP } from "node:net";
import type { Context } from "hono";
import type { AppContext } from "./app-context.ts";
import type { AppEnv } from "./routes/app-env.ts";

/**
 * The address a request came from, for limits. Anyone can write a forwarded header: it is believed only from a proxy
 * that the installation names, and of the chain in it only what such a proxy itself saw.
 */
export function clientAddress(app: AppContext, c: Context<AppEnv>): string {
  const { trustedProxies } = app.config;
  const chain = (c.req.header("x-forwarded-for") ?? "").split(",").map((one) => one.trim());
  let address = c.env.address ?? "local";
  while (isAmong(trustedProxies, address)) {
    const before = chain.pop() ?? "";
    if (isIP(before) === 0) break;
    address = before;
  }
  return address;
}

/** Addresses and networks, as `10.0.0.7, 10.1.0.0/16, fd00::/8`; null for a text that is none. */
export function readAddresses(text: string): BlockList | null {
  const list = new BlockList();
  for (const part of text.split(",").map((one) => one.trim())) {
    const [address = "", bits, ...rest] = part.split("/");
    const family = familyOf(address);
    const most = family === "ipv6" ? 128 : 32;
    if (isIP(address) === 0 || rest.length > 0) return null;
    if (bits === undefined) list.addAddress(address, family);
    else if (!/^\d{1,3}$/.test(bits) || Number(bits) > most) return null;
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

function isAmong(list: BlockList, address: string): boolean {
  // An IPv4 address on a socket that speaks both is written as ::ffff:10.0.0.7; the list knows that.
  return isIP(address) > 0 && list.check(address, familyOf(address));
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}
