/** A text with the name that it has in an archive. */
export interface NamedText {
  name: string;
  text: string;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_LINE = 0x02014b50;
const FILE = 0x04034b50;
const UTF8_NAMES = 0x0800;
/** The first of January 1980, the earliest day there is: the same files make the same archive. */
const NO_DAY = 0x21;

/** Packs texts into a ZIP archive, stored as they are: texts of a directory are few, and any program opens it. */
export function zipFiles(files: readonly NamedText[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const lines: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const { name, text } of files) {
    const [path, bytes] = [encoder.encode(name), encoder.encode(text)];
    // Version, names in UTF-8, stored, time, day, checksum, sizes, the length of the name, nothing extra.
    const about: Written[] = [
      ...([
        [20, 2],
        [UTF8_NAMES, 2],
        [0, 2],
        [0, 2],
        [NO_DAY, 2],
        [checksum(bytes), 4],
      ] as const),
      ...([
        [bytes.length, 4],
        [bytes.length, 4],
        [path.length, 2],
        [0, 2],
      ] as const),
    ];
    parts.push(numbers([[FILE, 4], ...about]), path, bytes);
    // No comment, the first disk, no attributes, where the file begins.
    const rest: Written[] = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [at, 4],
    ];
    lines.push(numbers([[DIRECTORY_LINE, 4], [20, 2], ...about, ...rest]), path);
    at += 30 + path.length + bytes.length;
  }
  const size = lines.reduce((sum, line) => sum + line.length, 0);
  const end = numbers([
    ...([
      [DIRECTORY_END, 4],
      [0, 2],
      [0, 2],
      [files.length, 2],
      [files.length, 2],
    ] as const),
    ...([
      [size, 4],
      [at, 4],
      [0, 2],
    ] as const),
  ]);
  return joined([...parts, ...lines, end]);
}

/** A number, and in how many bytes it is written, the lowest first. */
type Written = readonly [value: number, bytes: 2 | 4];

function numbers(written: readonly Written[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    written.flatMap(([value, bytes]) =>
      Array.from({ length: bytes }, (_, place) => (value >>> (8 * place)) & 0xff),
    ),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}
