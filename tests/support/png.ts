import { inflateSync } from "node:zlib";

/** Left, above and above left: whichever is nearest to what a plane through them would give. */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(guess - value));
  if (a === undefined || b === undefined || c === undefined) return left;
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** The rows of a picture of 8 bits a channel, not interlaced, with or without transparency. */
export function pixelsOf(png: Uint8Array): { rows: Uint8Array[]; channels: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height, channels] = [view.getUint32(16), view.getUint32(20), png[25] === 6 ? 4 : 3];
  const data: Uint8Array[] = [];
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (name === "IDAT") data.push(png.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  const packed = inflateSync(Buffer.concat(data));
  const length = width * channels;
  const rows: Uint8Array[] = [];
  let before = new Uint8Array(length);
  for (let y = 0; y < height; y += 1) {
    const filter = packed[y * (length + 1)];
    const row = Uint8Array.from(packed.subarray(y * (length + 1) + 1, (y + 1) * (length + 1)));
    for (let x = 0; x < length; x += 1) {
      const left = row[x - channels] ?? 0;
      const above = before[x] ?? 0;
      const corner = before[x - channels] ?? 0;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0];
      row[x] = (row[x] ?? 0) + (guess ?? 0);
    }
    rows.push(row);
    before = row;
  }
  return { rows, channels };
}
