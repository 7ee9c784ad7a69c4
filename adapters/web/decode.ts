// How a body is taken in: through its layers of compression, piece by piece, never more than the limit at any layer.
import { pipeline as join, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from "node:zlib";
import { Trouble } from "../../src/trouble.ts";
import { worded } from "../../src/words/worded.ts";

type Chunks = AsyncIterable<Uint8Array>;

export type BodyLimits = { readonly bodyBytes: number; readonly encodings: number };

/**
 * The decoded bytes. Throws Trouble `too-big` at the first byte past the limit, `unreadable` for an encoding nobody
 * has;
 * a body cut short inside its compression fails rather than pass half an article off as a whole one.
 */
export async function readBody(
  body: Readable,
  contentEncoding: string,
  limits: BodyLimits,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const codings = contentEncoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  if (codings.length > limits.encodings) throw new Trouble("too-big", worded("site.wrapped"));
  const layers = codings.reverse().flatMap((name) => [decoderOf(name), capped(limits.bodyBytes)]);
  const taken: Uint8Array[] = [];
  await pipeline(
    [
      body,
      capped(limits.bodyBytes),
      ...layers,
      async (chunks: Chunks) => {
        for await (const chunk of chunks) taken.push(chunk);
      },
    ] as unknown as [NodeJS.ReadableStream, NodeJS.WritableStream],
    { signal },
  );
  return Buffer.concat(taken);
}

function capped(limit: number) {
  return async function* (chunks: Chunks): AsyncGenerator<Uint8Array> {
    let total = 0;
    for await (const chunk of chunks) {
      total += chunk.byteLength;
      if (total > limit) throw new Trouble("too-big", worded("site.too-large"));
      yield chunk;
    }
  };
}

function decoderOf(name: string) {
  if (name === "gzip" || name === "x-gzip") return createGunzip();
  if (name === "br") return createBrotliDecompress();
  // Decoders should refuse windows over 8 MiB (RFC 8878, 3.1.1.1.2): zstd's own default would hold 128 MiB.
  if (name === "zstd") return createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: 23 } });
  if (name === "deflate" || name === "x-deflate") return inflateEither;
  throw new Trouble("unreadable", worded("site.odd-packing"));
}

/** "deflate" means zlib's wrapping; half of those who send it leave the wrapping out. */
async function* inflateEither(chunks: Chunks): AsyncGenerator<Uint8Array> {
  const rest = chunks[Symbol.asyncIterator]();
  const first = await rest.next();
  if (first.done) return;
  const [one = 0, two = 0] = first.value;
  const wrapped = (one & 0x0f) === 8 && ((one << 8) | two) % 31 === 0;
  const decoder = wrapped ? createInflate() : createInflateRaw();
  const whole = Readable.from(
    (async function* () {
      yield first.value;
      for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
    })(),
  );
  // A failure of either side ends the other; it reaches the reader of the decoder as its error.
  join(whole, decoder, () => {});
  yield* decoder;
}
