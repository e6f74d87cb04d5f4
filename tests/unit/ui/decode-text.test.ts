import { suite } from "uvu";
import * as assert from "uvu/assert";
import { decodeText } from "../../../src/ui/decode-text.ts";

const decoding = suite("the text of a file");
// No dash and no euro: this Node reads Windows-1252 as Latin-1, browsers do not.
const words = "name,unit\nPañales,count";

decoding("is read from UTF-8 with and without a mark, UTF-16 either way, and Windows-1252", () => {
  const utf8 = new TextEncoder().encode(words);
  const long = words.length + 1;
  const wide = (isLittle: boolean) => {
    const view = new DataView(new ArrayBuffer(long * 2));
    Array.from(`\uFEFF${words}`).forEach((char, at) =>
      view.setUint16(at * 2, char.charCodeAt(0), isLittle),
    );
    return new Uint8Array(view.buffer);
  };
  const latin: Record<string, number> = { ñ: 0xf1 };
  const old = Uint8Array.from(words, (char) => latin[char] ?? char.charCodeAt(0));
  assert.equal(decodeText(utf8), { text: words, encoding: "utf-8" });
  assert.equal(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8)), {
    ...{ text: words, encoding: "utf-8" },
  });
  assert.equal(decodeText(wide(true)), { text: words, encoding: "utf-16le" });
  assert.equal(decodeText(wide(false)), { text: words, encoding: "utf-16be" });
  assert.equal(decodeText(old), { text: words, encoding: "windows-1252" });
});

decoding("is none where the file is something else", () => {
  assert.is(decodeText(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x00, 0x00, 0xff)), null);
});

decoding.run();
