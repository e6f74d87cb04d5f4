import { suite } from "uvu";
import * as assert from "uvu/assert";
import { zipFiles } from "../../../src/ui/zip-files.ts";

const zip = suite("an archive of texts");

zip("its directory names every file with its place, size and checksum", () => {
  const texts = [
    { name: "a.csv", text: "123456789" },
    { name: "señal.csv", text: "é\r\n" },
  ];
  const bytes = Buffer.from(zipFiles(texts));
  const end = bytes.length - 22;
  assert.is(bytes.readUInt32LE(end), 0x06054b50);
  assert.is(bytes.readUInt16LE(end + 10), 2);
  let line = bytes.readUInt32LE(end + 16);
  assert.is(line + bytes.readUInt32LE(end + 12), end);
  const found = texts.map(() => {
    const [size, length] = [bytes.readUInt32LE(line + 20), bytes.readUInt16LE(line + 28)];
    const name = bytes.toString("utf8", line + 46, line + 46 + length);
    const at = bytes.readUInt32LE(line + 42);
    assert.is(bytes.readUInt32LE(at), 0x04034b50);
    assert.is(bytes.readUInt32LE(line + 16), bytes.readUInt32LE(at + 14));
    const begins = at + 30 + bytes.readUInt16LE(at + 26);
    const checksum = bytes.readUInt32LE(line + 16);
    line += 46 + length;
    return { name, text: bytes.toString("utf8", begins, begins + size), checksum };
  });
  assert.equal(
    found.map(({ name, text }) => ({ name, text })),
    texts,
  );
  // The check value of CRC-32.
  assert.is(found[0]?.checksum, 0xcbf43926);
});

zip.run();
