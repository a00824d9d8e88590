/** CRC-32 of a member of a zip archive: as its directory states it, and of its content (fflate checks neither). */
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

/** Undefined where the directory is of the zip64 form or can't be walked. */
export function statedChecksum(archive: Uint8Array, name: string): number | undefined {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end--;
  if (end < 0) return undefined;
  const wanted = new TextEncoder().encode(name);
  for (let at = view.getUint32(end + 16, true); at + 46 <= end; ) {
    if (view.getUint32(at, true) !== entrySignature) return undefined;
    const length = view.getUint16(at + 28, true);
    const found = archive.subarray(at + 46, at + 46 + length);
    if (length === wanted.length && wanted.every((byte, i) => found[i] === byte)) return view.getUint32(at + 16, true);
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return undefined;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ table[(crc ^ bytes[i]) & 255];
  return ~crc >>> 0;
}
