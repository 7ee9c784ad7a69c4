// What one visit to the web may cost: sizes, times and counts, each with its reason.

export type WebLimits = {
  /** Of the body after decompression, and of what any layer of compression unpacks to. */
  readonly bodyBytes: number;
  readonly headerBytes: number;
  /** Network time of one `get` over all redirects, to the last byte; waiting for our own turn is not counted. */
  readonly wallMs: number;
  readonly connectMs: number;
  readonly redirects: number;
  /** Layers of Content-Encoding. Servers send one; two are seen; more are an attack. */
  readonly encodings: number;
  /** Between the end of one request to a host and the start of the next. */
  readonly spacingMs: number;
  /** A longer Retry-After is a misconfigured server; we ask again after this. */
  readonly mostRetryAfterMs: number;
  /** Google reads 500 KiB of robots.txt, and RFC 9309 asks for at least that. */
  readonly robotsBytes: number;
};

export const webLimits: WebLimits = {
  bodyBytes: 5 * 1024 * 1024,
  headerBytes: 16 * 1024,
  wallMs: 20_000,
  connectMs: 8_000,
  redirects: 5,
  encodings: 3,
  spacingMs: 1_000,
  mostRetryAfterMs: 24 * 3_600_000,
  robotsBytes: 500 * 1024,
};
