// What a web server's refusal means: one pure table from status or network code to a Trouble, with words for whoever
// asked.
import { Trouble, type TroubleKind } from "../../src/trouble.ts";

const exact: Readonly<Record<number, readonly [TroubleKind, string]>> = {
  204: ["unreadable", "There is nothing on that page. Give another link."],
  205: ["unreadable", "There is nothing on that page. Give another link."],
  401: ["not-allowed", "That page asks for a login. Paste its text instead."],
  402: ["not-allowed", "That page asks for payment. Paste its text instead."],
  403: ["not-allowed", "The site does not let programs read that page. Paste its text instead."],
  404: ["not-found", "There is no such page. Check the address."],
  407: ["not-allowed", "A proxy on the way asks for a login. Paste the text instead."],
  408: ["unavailable", "The site was too slow. Try again in a few minutes."],
  410: ["gone", "That page was removed for good. Look for the story elsewhere."],
  421: ["unavailable", "The site is not set up correctly just now. Try again later."],
  425: ["unavailable", "The site is not ready. Try again in a few minutes."],
  429: ["rate-limited", "The site asks for a pause. Try again later."],
  451: ["not-allowed", "That page is withheld for legal reasons. Look for the story elsewhere."],
};

/** Undefined for 200, 203 and 206. `retryAfterMs` is what the server asked for, if it did. */
export function troubleOfStatus(status: number, retryAfterMs?: number): Trouble | undefined {
  if (status === 200 || status === 203 || status === 206) return undefined;
  const known = exact[status];
  const more = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (known !== undefined) return new Trouble(known[0], `The site answered ${status}. ${known[1]}`, more);
  if (status >= 500)
    return new Trouble(
      status === 503 && retryAfterMs !== undefined ? "rate-limited" : "unavailable",
      `The site answered ${status}: it is in trouble itself. Try again later.`,
      more,
    );
  if (status >= 300 && status < 400)
    return new Trouble("unreadable", `The site answered ${status} and did not say where the page went.`);
  return new Trouble("unreadable", `The site answered ${status}. Check the address, or paste the text instead.`);
}

const network: Readonly<Record<string, readonly [TroubleKind, string]>> = {
  ENOTFOUND: ["not-found", "No site has that name. Check the spelling."],
  EAI_NONAME: ["not-found", "No site has that name. Check the spelling."],
  ENODATA: ["not-found", "No site has that name. Check the spelling."],
  EAI_AGAIN: ["unavailable", "The name could not be looked up. Try again in a few minutes."],
  ECONNREFUSED: ["unavailable", "The site refused the connection. Try again later."],
  ECONNRESET: ["unavailable", "The site broke the connection. Try again later."],
  EPIPE: ["unavailable", "The site broke the connection. Try again later."],
  EHOSTUNREACH: ["unavailable", "The site could not be reached. Try again later."],
  ENETUNREACH: ["unavailable", "The site could not be reached. Try again later."],
  ETIMEDOUT: ["timed-out", "The site did not answer in time. Try again in a few minutes."],
  UND_ERR_CONNECT_TIMEOUT: ["timed-out", "The site did not answer in time. Try again in a few minutes."],
  UND_ERR_HEADERS_TIMEOUT: ["timed-out", "The site did not answer in time. Try again in a few minutes."],
  UND_ERR_BODY_TIMEOUT: ["timed-out", "The site stopped in the middle of the page. Try again in a few minutes."],
  UND_ERR_HEADERS_OVERFLOW: ["too-big", "The site's headers are too large to read. Paste the text instead."],
  HPE_HEADER_OVERFLOW: ["too-big", "The site's headers are too large to read. Paste the text instead."],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ["unavailable", "The page did not arrive whole. Try again later."],
  UND_ERR_SOCKET: ["unavailable", "The site broke the connection. Try again later."],
  Z_DATA_ERROR: ["unavailable", "The page arrived damaged. Try again later."],
  Z_BUF_ERROR: ["unavailable", "The page did not arrive whole. Try again later."],
};

/**
 * For anything thrown on the way: ours as it is, known codes by the table, broken certificates and protocols as
 * unavailable.
 */
export function troubleOfNetwork(thrown: unknown): Trouble {
  for (let cause = thrown, depth = 0; depth < 5 && cause !== undefined && cause !== null; depth++) {
    if (cause instanceof Trouble) return cause;
    const code = typeof cause === "object" && "code" in cause && typeof cause.code === "string" ? cause.code : "";
    const known = network[code];
    if (known !== undefined) return new Trouble(known[0], known[1], { cause: thrown });
    if (/^(?:CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code))
      return new Trouble(
        "unavailable",
        "The site's certificate is not valid, so it was not read. Paste the text instead.",
        { cause: thrown },
      );
    if (/^(?:HPE_|UND_ERR_|ERR_BROTLI|ERR__ERROR|ERR_ZLIB|ERR_|Z_|ZSTD_|ERR_STREAM)/.test(code))
      return new Trouble("unavailable", "The site's answer could not be understood. Try again later.", {
        cause: thrown,
      });
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return new Trouble("unavailable", undefined, { cause: thrown });
}
