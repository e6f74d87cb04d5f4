// A passkey in software: makes credentials and answers challenges as a browser with an authenticator does.
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";

const text = (value: string) => Buffer.from(value);
const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();

/** CBOR of what attestations are made of: small integers, texts, bytes and maps. */
function cbor(value: number | string | Uint8Array | Map<number | string, unknown>): Buffer {
  if (typeof value === "number") return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === "string") return Buffer.concat([head(3, text(value).length), text(value)]);
  if (value instanceof Map) {
    // Tests put nothing else into maps.
    const parts = [...value].flatMap(([key, one]) => [cbor(key), cbor(one as string)]);
    return Buffer.concat([head(5, value.size), ...parts]);
  }
  return Buffer.concat([head(2, value.length), value]);
}

function head(major: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(major << 5) | size]);
  if (size < 256) return Buffer.from([(major << 5) | 24, size]);
  return Buffer.from([(major << 5) | 25, size >> 8, size & 255]);
}

export class SoftPasskey {
  readonly id = randomBytes(16);
  readonly #key: KeyObject;
  readonly #point: { x: Buffer; y: Buffer };
  readonly #origin: string;
  counter = 0;

  constructor(origin: string) {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const { x = "", y = "" } = publicKey.export({ format: "jwk" });
    this.#key = privateKey;
    this.#point = { x: Buffer.from(x, "base64url"), y: Buffer.from(y, "base64url") };
    this.#origin = origin;
  }

  /** What `navigator.credentials.create` would answer. */
  create(options: { challenge: string }) {
    const key = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, this.#point.x],
      [-3, this.#point.y],
    ]);
    const size = Buffer.from([0, this.id.length]);
    const credential = Buffer.concat([Buffer.alloc(16), size, this.id, cbor(key)]);
    const attestation = new Map<string, unknown>([
      ["fmt", "none"],
      ["attStmt", new Map()],
      ["authData", Buffer.concat([this.#state(0x41), credential])],
    ]);
    const clientDataJSON = this.#clientData("webauthn.create", options.challenge);
    const response = {
      clientDataJSON: b64(clientDataJSON),
      attestationObject: b64(cbor(attestation)),
      transports: ["internal"],
    };
    return { ...this.#named(), response };
  }

  /** What `navigator.credentials.get` would answer. */
  get(options: { challenge: string }) {
    this.counter += 1;
    const authenticatorData = this.#state(0x01);
    const clientDataJSON = this.#clientData("webauthn.get", options.challenge);
    const signed = Buffer.concat([authenticatorData, sha256(clientDataJSON)]);
    const response = {
      clientDataJSON: b64(clientDataJSON),
      authenticatorData: b64(authenticatorData),
      signature: b64(sign("sha256", signed, this.#key)),
    };
    return { ...this.#named(), response };
  }

  #named() {
    const id = b64(this.id);
    return { id, rawId: id, type: "public-key" as const, clientExtensionResults: {} };
  }

  #state(flags: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.counter);
    return Buffer.concat([
      sha256(text(new URL(this.#origin).hostname)),
      Buffer.from([flags]),
      count,
    ]);
  }

  #clientData(type: string, challenge: string): Buffer {
    return text(JSON.stringify({ type, challenge, origin: this.#origin, crossOrigin: false }));
  }
}
