/** A zip archive of files as they are, without compression: weights hardly shrink, and every reader has it. */

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every file has the earliest date that a zip can have: the same model gives the same archive. */
const earliestDate = (1 << 5) | 1;
/** Names are UTF-8. */
const utf8Names = 1 << 11;

const polynomial = 0xedb88320;
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
  return value;
});

/** CRC-32 as zip has it (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = table[(sum ^ byte) & 255]! ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

/** What a local header and the central directory both say of a file. */
function commonFields(name: Uint8Array, { bytes }: ZipEntry): number[] {
  const [date, sum, size] = [earliestDate, crc32(bytes), bytes.length];
  return [
    ...[...u16(20), ...u16(utf8Names), ...u16(0), ...u16(0), ...u16(date)],
    ...[...u32(sum), ...u32(size), ...u32(size), ...u16(name.length), ...u16(0)],
  ];
}

function u16(value: number): number[] {
  return [value & 255, (value >>> 8) & 255];
}

function u32(value: number): number[] {
  return [...u16(value), ...u16(value >>> 16)];
}

/** PKZIP's format, version 2.0: local headers with their files, the central directory, its end. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const fields = commonFields(name, entry);
    const local = Uint8Array.from([...u32(0x04034b50), ...fields]);
    directory.push(
      Uint8Array.from([
        ...[...u32(0x02014b50), ...u16(20), ...fields],
        ...[...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(offset)],
      ]),
      name,
    );
    parts.push(local, name, entry.bytes);
    offset += local.length + name.length + entry.bytes.length;
  }
  const directorySize = sizeOf(directory);
  const end = Uint8Array.from([
    ...[...u32(0x06054b50), ...u16(0), ...u16(0), ...u16(entries.length), ...u16(entries.length)],
    ...[...u32(directorySize), ...u32(offset), ...u16(0)],
  ]);
  return join([...parts, ...directory, end]);
}

function sizeOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(sizeOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
