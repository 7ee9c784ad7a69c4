// What response headers say about freshness, pauses and kind of content, read without trust.

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

export function headerOf(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Headers arrive byte for byte; servers that put words into a Location mean UTF-8, as browsers read it. */
export function locationOf(headers: Headers): string | undefined {
  const value = headerOf(headers, "location");
  return value === undefined || !/[\x80-\xff]/.test(value) ? value : Buffer.from(value, "latin1").toString("utf8");
}

/** Every Content-Encoding line, in the order applied. */
export const encodingOf = (headers: Headers): string => [headers["content-encoding"] ?? ""].flat().join(",");

/** Retry-After as seconds or a date, in milliseconds from `now`, at most `most`. */
export function retryAfterOf(headers: Headers, now: number, most: number): number | undefined {
  const value = headerOf(headers, "retry-after")?.trim();
  if (value === undefined || value === "") return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(wait) && wait > 0 ? Math.min(wait, most) : undefined;
}

/**
 * Cache-Control max-age, else Expires against the server's own Date; undefined when the server asks to be asked again.
 */
export function freshFor(headers: Headers, now: number): number | undefined {
  const control = [headers["cache-control"] ?? ""].flat().join(",");
  if (/\bno-(?:cache|store)\b/i.test(control)) return undefined;
  const age = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(control)?.[1];
  if (age !== undefined) return positive(Number(age) * 1000);
  const expires = Date.parse(headerOf(headers, "expires") ?? "");
  const date = Date.parse(headerOf(headers, "date") ?? "");
  return positive(expires - (Number.isNaN(date) ? now : date));
}

const positive = (milliseconds: number): number | undefined => (milliseconds > 0 ? milliseconds : undefined);

/** Content that holds no text of ours: not even downloaded. Some servers call their feeds octet-stream. */
export const isMedia = (contentType: string): boolean =>
  media.some((kind) => kind.test(contentType)) && !/xml|json/i.test(contentType);

const media: readonly RegExp[] = [
  /^\s*(?:image\/(?!svg)|audio\/|video\/|font\/)/i,
  /^\s*application\/(?:pdf|zip|gzip|x-(?:tar|gzip|7z|rar))/i,
  /^\s*application\/(?:vnd\.|msword|java-archive)/i,
];
