// What the newsroom asks of the web: one polite, bounded GET to a public address.

export type Fetched =
  | {
      readonly kind: "body";
      /** After redirects. */
      readonly url: string;
      /** True when every redirect on the way was permanent. */
      readonly movedForGood: boolean;
      /** Decoded to text; undecodable bytes are U+FFFD. At most 5 MiB before decoding of characters. */
      readonly body: string;
      readonly contentType: string;
      readonly etag?: string;
      readonly lastModified?: string;
      /** Cache-Control max-age or Expires, in milliseconds. */
      readonly freshForMs?: number;
    }
  | { readonly kind: "unchanged"; readonly freshForMs?: number };

/** A picture by its own first bytes: PNG, JPEG, WebP or GIF. `url` is where it was found after redirects. */
export type PictureSeen = {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  /** Of the whole file, where its server says. */
  readonly bytes?: number;
};

export interface Web {
  /**
   * Throws Trouble: refused (private address, scheme, port, robots), too-big, timed-out, unavailable, rate-limited with
   * retryAfterMs, not-found (404), gone (410), not-allowed (401, 403), bad-input (not a URL), aborted.
   * `as: "page"` obeys robots.txt; feeds are asked for by people and do not.
   */
  get(
    url: string,
    options: {
      readonly as: "page" | "feed";
      readonly etag?: string;
      readonly lastModified?: string;
      readonly signal: AbortSignal;
    },
  ): Promise<Fetched>;
  /**
   * May programs read the article page at this address? For a page that was fetched as "feed" because nobody knew what
   * it was.
   * Throws the troubles of asking for robots.txt, `refused` aside.
   */
  allows?(url: string, signal: AbortSignal): Promise<boolean>;
  /**
   * Looks at a picture without taking all of it; obeys robots.txt. Throws the troubles of `get`, and `unreadable` for
   * what is no picture of the four kinds, whatever its server calls it.
   */
  picture?(url: string, signal: AbortSignal): Promise<PictureSeen>;
}
