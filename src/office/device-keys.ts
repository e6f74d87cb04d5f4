import { toBase64url } from "../protocol/base64url.ts";
import type { DevicePublicKey } from "../protocol/session.ts";
import { makeOneStore } from "./one-store.ts";

/** What this browser signs with for one person. The private half cannot be read out, not even by this page. */
export interface DeviceKey {
  publicKey: DevicePublicKey;
  /** ECDSA P-256 with SHA-256 over the text; base64url. */
  sign: (text: string) => Promise<string>;
}

/** The device's keys, one for each person who signed in here. They outlive sign-ins: parcels are signed with them. */
export interface DeviceKeys {
  /** Her key, made when there is none yet. */
  ofPerson: (email: string) => Promise<DeviceKey>;
  /** Her key if she has one here. */
  find: (email: string) => Promise<DeviceKey | null>;
  /** Everybody's, with the address that each signed in by. */
  all: () => Promise<(DeviceKey & { email: string })[]>;
  forget: (email: string) => Promise<void>;
}

interface KeptKey {
  privateKey: CryptoKey;
  publicKey: DevicePublicKey;
}

/** Opens the keys of this browser, in a small database of their own. */
export function openDeviceKeys(indexedDB: IDBFactory): DeviceKeys {
  const kept = makeOneStore(indexedDB, "satchel-device", "keys");
  const read = async (email: string): Promise<KeptKey | undefined> =>
    // Only `keep` below writes here.
    kept.read((store) => store.get(fold(email))) as Promise<KeptKey | undefined>;
  const keep = async (email: string, key: KeptKey): Promise<void> => {
    await kept.write((store) => store.put(key, fold(email)));
  };
  return {
    ofPerson: async (email) => {
      const known = await read(email);
      if (known) return signing(known);
      const made = await makeKey();
      await keep(email, made);
      return signing(made);
    },
    find: async (email) => {
      const known = await read(email);
      return known ? signing(known) : null;
    },
    all: async () => {
      // Only `keep` above writes here.
      const emails = (await kept.read((store) => store.getAllKeys())) as string[];
      const keys = await Promise.all(
        emails.map(async (email) => ({ email, key: await read(email) })),
      );
      return keys.flatMap(({ email, key }) => (key ? [{ ...signing(key), email }] : []));
    },
    forget: async (email) => {
      await kept.write((store) => store.delete(fold(email)));
    },
  };
}

function fold(email: string): string {
  return email.trim().toLowerCase();
}

const algorithm = { name: "ECDSA", namedCurve: "P-256" };

async function makeKey(): Promise<KeptKey> {
  const pair = await crypto.subtle.generateKey(algorithm, false, ["sign", "verify"]);
  const { x = "", y = "" } = await crypto.subtle.exportKey("jwk", pair.publicKey);
  return { privateKey: pair.privateKey, publicKey: { kty: "EC", crv: "P-256", x, y } };
}

function signing({ privateKey, publicKey }: KeptKey): DeviceKey {
  return {
    publicKey,
    sign: async (text) => {
      const bytes = new TextEncoder().encode(text);
      const hash = { name: "ECDSA", hash: "SHA-256" };
      return toBase64url(await crypto.subtle.sign(hash, privateKey, bytes));
    },
  };
}
