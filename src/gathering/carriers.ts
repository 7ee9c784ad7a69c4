// Addresses that carry another one within them: caches, aggregators and the doors through which sites let readers out.

export type Carrier = {
  readonly host: RegExp;
  readonly path: RegExp;
  /** The address inside, undefined where it is not to be read. */
  readonly carried: (url: URL) => string | undefined;
};

const named =
  (...names: readonly string[]): Carrier["carried"] =>
  ({ searchParams }) =>
    names.map((name) => searchParams.get(name)).find((value) => value !== null && /^https?:\/\//i.test(value)) ??
    undefined;

/** A cache keeps the query of the page beside the path that carries it. */
const inPath =
  (carried: RegExp): Carrier["carried"] =>
  ({ pathname, search }) => {
    const inner = carried.exec(pathname)?.[1];
    return inner === undefined ? undefined : `https://${inner}${search}`;
  };

/** Google News writes the address among a message's bytes in base64; newer ones are a key that nobody can read. */
function inMessage({ pathname }: URL): string | undefined {
  try {
    const bytes = Uint8Array.fromBase64(pathname.split("/").at(-1) ?? "", { alphabet: "base64url" });
    return /https?:\/\/[\x21-\x7e]+/.exec(new TextDecoder("latin1").decode(bytes))?.[0];
  } catch {
    return undefined;
  }
}

const google = /^(?:www\.)?google\.[a-z.]{2,6}$/;

export const carriers: readonly Carrier[] = [
  { host: google, path: /^\/amp\//, carried: inPath(/^\/amp\/(?:s\/)?(.+)$/) },
  { host: /\.cdn\.ampproject\.org$/, path: /./, carried: inPath(/^\/[a-z](?:\/[a-z])?\/(.+\..+)$/) },
  { host: google, path: /^\/url$/, carried: named("url", "q") },
  { host: /^news\.google\.com$/, path: /\/articles\/[\w-]+$/, carried: inMessage },
  { host: /^(?:www\.)?bing\.com$/, path: /\/apiclick\.aspx$/, carried: named("url") },
  { host: /^(?:lm?|www)\.facebook\.com$/, path: /^\/l\.php$/, carried: named("u") },
  { host: /^(?:www\.)?duckduckgo\.com$/, path: /^\/l\/?$/, carried: named("uddg") },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, carried: named("q") },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/redir\//, carried: named("url") },
  { host: /^out\.reddit\.com$/, path: /./, carried: named("url") },
  { host: /^(?:www\.)?getpocket\.com$/, path: /^\/redirect$/, carried: named("url") },
  { host: /^slack-redir\.net$/, path: /^\/link$/, carried: named("url") },
  { host: /^[a-z\d.]+\.safelinks\.protection\.outlook\.com$/, path: /./, carried: named("url") },
];
