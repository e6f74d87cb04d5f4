import { pipeline, Readable } from "node:stream";
import { createGunzip, createGzip } from "node:zlib";
import type { webcrypto } from "node:crypto";
import { parcelSuite } from "../parcels/parcel-key.ts";

/**
 * A backup as a file: lines of text, compressed, sealed to the installation's public key (HPKE). It is written piece by
 * piece; each piece has its place and the last one says that it is the last, so that nothing can be left out, exchanged
 * or cut off unnoticed.
 */
const MAGIC = Buffer.from("satchel backup 1\n");
const INFO = new TextEncoder().encode("satchel backup 1");
const PIECE = 1024 * 1024;
const [MORE, LAST] = ["more", "last"].map((word) => new TextEncoder().encode(word)) as [
  Uint8Array<ArrayBuffer>,
  Uint8Array<ArrayBuffer>,
];

/** The file is not a backup of this installation, or not whole. */
export class BrokenBackup extends Error {}

/** The bytes of a backup file that holds these lines. */
export async function* sealBackup(
  lines: AsyncIterable<string>,
  recipientPublicKey: webcrypto.CryptoKey,
): AsyncGenerator<Uint8Array> {
  const sender = await parcelSuite.createSenderContext({ recipientPublicKey, info: INFO });
  yield Buffer.concat([MAGIC, Buffer.from(sender.enc)]);
  let held: Buffer | null = null;
  for await (const piece of inPieces(compressed(lines))) {
    if (held) yield framed(await sender.seal(new Uint8Array(held), MORE));
    held = piece;
  }
  yield framed(await sender.seal(new Uint8Array(held ?? Buffer.alloc(0)), LAST));
}

/** The lines of a backup file; throws `BrokenBackup` before the end of one that is not whole. */
export async function* openBackup(
  bytes: AsyncIterable<Uint8Array>,
  recipientKey: webcrypto.CryptoKeyPair,
): AsyncGenerator<string> {
  const opened = createGunzip();
  // Errors of the source come out of the reading below.
  pipeline(Readable.from(unsealed(bytes, recipientKey)), opened, () => undefined);
  let rest = "";
  for await (const chunk of opened.setEncoding("utf8") as AsyncIterable<string>) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}

async function* unsealed(
  bytes: AsyncIterable<Uint8Array>,
  recipientKey: webcrypto.CryptoKeyPair,
): AsyncGenerator<Buffer> {
  const take = reader(bytes);
  const head = await take(MAGIC.length);
  if (!head?.equals(MAGIC)) throw new BrokenBackup("not a backup");
  const enc = await take(parcelSuite.kem.encSize);
  if (!enc) throw new BrokenBackup("cut off");
  const context = await parcelSuite.createRecipientContext({
    ...{ recipientKey, info: INFO },
    enc: new Uint8Array(enc),
  });
  let next = await takeFrame(take);
  if (!next) throw new BrokenBackup("cut off");
  while (next) {
    const following = await takeFrame(take);
    const aad = following ? MORE : LAST;
    const opened = await context.open(new Uint8Array(next), aad).catch(() => null);
    if (!opened) throw new BrokenBackup("another key, changed or cut off");
    yield Buffer.from(opened);
    next = following;
  }
}

type Take = (count: number) => Promise<Buffer | null>;

async function takeFrame(take: Take): Promise<Buffer | null> {
  const length = await take(4);
  return length && take(length.readUInt32BE());
}

// Reads exactly as many bytes as asked for; null when there are not as many.
function reader(bytes: AsyncIterable<Uint8Array>): Take {
  const source = bytes[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  return async (count) => {
    if (count > 2 * PIECE) throw new BrokenBackup("changed");
    while (rest.length < count) {
      const next = await source.next();
      if (next.done) return null;
      rest = Buffer.concat([rest, next.value]);
    }
    const taken = rest.subarray(0, count);
    rest = rest.subarray(count);
    return taken;
  };
}

function framed(sealed: ArrayBuffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(sealed.byteLength);
  return Buffer.concat([length, Buffer.from(sealed)]);
}

function compressed(lines: AsyncIterable<string>): AsyncIterable<Buffer> {
  const zip = createGzip();
  const ended = async function* () {
    for await (const line of lines) yield `${line}\n`;
  };
  pipeline(Readable.from(ended()), zip, () => undefined);
  return zip;
}

async function* inPieces(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let [gathered, size]: [Buffer[], number] = [[], 0];
  for await (const chunk of chunks) {
    gathered.push(chunk);
    size += chunk.length;
    if (size < PIECE) continue;
    yield Buffer.concat(gathered);
    [gathered, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(gathered);
}
