// What the first bytes of a picture say: its kind and its size, for the four kinds that every chat shows.

export type PictureHead = {
  readonly kind: "png" | "gif" | "jpeg" | "webp";
  readonly width: number;
  readonly height: number;
};

/** So much of a file is read: a JPEG's size may stand behind its preview and its colours. */
export const headBytes = 64 * 1024;

/** Undefined for what is none of them, whatever its server calls it, or says no size in these bytes. */
export function readPictureHead(bytes: Uint8Array): PictureHead | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = (at: number, length: number): string => String.fromCharCode(...bytes.subarray(at, at + length));
  if (bytes.byteLength < 30) return undefined;
  // https://www.w3.org/TR/png-3/#11IHDR
  if (name(1, 3) === "PNG" && bytes[0] === 0x89 && name(12, 4) === "IHDR")
    return { kind: "png", width: view.getUint32(16), height: view.getUint32(20) };
  // https://www.w3.org/Graphics/GIF/spec-gif89a.txt, 18
  if (/^GIF8[79]a$/.test(name(0, 6)))
    return { kind: "gif", width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (name(0, 4) === "RIFF" && name(8, 4) === "WEBP") return webp(view, name(12, 4));
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? jpeg(view) : undefined;
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function webp(view: DataView, chunk: string): PictureHead | undefined {
  const three = (at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  if (chunk === "VP8X") return { kind: "webp", width: three(24) + 1, height: three(27) + 1 };
  if (chunk === "VP8 ")
    return { kind: "webp", width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk !== "VP8L" || view.getUint8(20) !== 0x2f) return undefined;
  const bits = view.getUint32(21, true);
  return { kind: "webp", width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** Segment by segment to the frame's own header: https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1 and B.2.2. */
function jpeg(view: DataView): PictureHead | undefined {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { kind: "jpeg", height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const length = view.getUint16(at + 2);
    if (length < 2 || marker === 0xda) return undefined;
    at += 2 + length;
  }
  return undefined;
}
