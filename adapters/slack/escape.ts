// How words from outside become harmless in Slack: what mrkdwn reads as markup, what reorders text, what poses as an
// address.

/**
 * Reorders or hides text: bidi controls, zero-width marks, tags, and control characters but the newline. Joiners stay:
 * scripts need them.
 */
const invisible = anyOf(
  "gu",
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c]/u,
  /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u,
  /[\u{e0000}-\u{e007f}]/u,
);

/** Words on one line: a newline in a headline would forge a row. */
export const plainLine = (words: string): string =>
  words
    .toWellFormed()
    .replace(/\ufeff/g, "")
    .replace(/\s+/g, " ")
    .replace(invisible, "")
    .trim();

/** Words that may keep their line breaks. */
export const plainWords = (words: string): string =>
  words.toWellFormed().replace(/\r\n?/g, "\n").replace(/\t/g, " ").replace(invisible, "");

/**
 * For the three characters that mrkdwn reads, once: https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export const escapeMrkdwn = (words: string): string =>
  words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** The notification's text: escaped, and names of whole channels taken apart, whatever `parse` a client asks for. */
export const fallback = (words: string): string =>
  escapeMrkdwn(plainWords(words)).replace(/@(?=channel|here|everyone)/gi, "@\u200b");

/** Only http and https open from our messages, and only addresses that parse. */
export function safeUrl(url: string, most: number): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  if (href.length <= most) return href;
  const page = href.split("#")[0] ?? "";
  return page.length <= most ? page : undefined;
}

/** Endings that people read as an address even without www; every country's two letters are one too. */
const endings = "com org net gov edu mil int info biz app dev news top xyz site online shop club [a-z]{2}".split(" ");
const bareHost = new RegExp(`\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:${endings.join("|")})(?![a-z0-9.-])`);
const address = anyOf("gi", /(?:https?:\/\/|www\.)[^\s]+/, bareHost);

/** Whichever of them comes first. */
function anyOf(flags: string, ...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join("|"), flags);
}

/** Do these words show an address that the link does not lead to? */
export function posesAsAnother(words: string, url: string): boolean {
  const target = hostOf(url);
  return [...words.normalize("NFKC").matchAll(address)].some(([shown]) => {
    const host = hostOf(/^https?:/i.test(shown) ? shown : `https://${shown}`);
    return host !== target;
  });
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : undefined;
}
