// A certificate for tests, made when it is needed: one in a file would run out one day.
import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** A certificate that its own key signed, and the key, both in PEM; good for this host for a day. */
export function makeSelfSigned(host: string): { cert: string; key: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const body = certificateBody(host, publicKey.export({ type: "spki", format: "der" }));
  const signature = sign("sha256", body, privateKey);
  const certificate = sequence(body, SIGNED_BY_ECDSA, bitString(signature));
  const lines = certificate.toString("base64").replace(/.{1,64}/g, "$&\n");
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

// What follows writes ASN.1 in DER, as RFC 5280 wants a certificate: a tag, a length, a content.
function certificateBody(host: string, publicKey: Buffer): Buffer {
  const name = sequence(set(sequence(identifier("550403"), der(0x0c, Buffer.from(host)))));
  const alternative = sequence(der(0x82, Buffer.from(host)));
  const extension = sequence(identifier("551d11"), der(0x04, alternative));
  return sequence(
    der(0xa0, der(0x02, Buffer.from([2]))), // version 3
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    SIGNED_BY_ECDSA,
    name,
    sequence(time(-1), time(1)),
    name,
    publicKey,
    der(0xa3, sequence(extension)),
  );
}

function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size = length < 128 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...contents: readonly Buffer[]) => der(0x30, ...contents);
const set = (content: Buffer) => der(0x31, content);
const identifier = (hex: string) => der(0x06, Buffer.from(hex, "hex"));
const bitString = (content: Buffer) => der(0x03, Buffer.from([0]), content);
const SIGNED_BY_ECDSA = sequence(identifier("2a8648ce3d040302"));

// UTCTime: YYMMDDHHMMSSZ.
function time(daysFromNow: number): Buffer {
  const at = new Date(Date.now() + daysFromNow * 86_400_000).toISOString();
  return der(0x17, Buffer.from(`${at.slice(2, 19).replace(/[-:T]/g, "")}Z`));
}
