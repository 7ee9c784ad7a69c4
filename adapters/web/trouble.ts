// What a web server's refusal means: one pure table from status or network code to a Trouble, with words for whoever
// asked.
import { Trouble, type TroubleKind } from "../../src/trouble.ts";
import { type Worded, worded } from "../../src/words/worded.ts";

const exact: Readonly<Record<number, readonly [TroubleKind, Worded]>> = {
  204: ["unreadable", worded("site.nothing-there")],
  205: ["unreadable", worded("site.nothing-there")],
  401: ["not-allowed", worded("site.login")],
  402: ["not-allowed", worded("site.payment")],
  403: ["not-allowed", worded("site.forbids")],
  404: ["not-found", worded("site.no-page")],
  407: ["not-allowed", worded("site.proxy")],
  408: ["unavailable", worded("site.slow")],
  410: ["gone", worded("site.removed")],
  421: ["unavailable", worded("site.misset")],
  425: ["unavailable", worded("site.not-ready")],
  429: ["rate-limited", worded("site.pause")],
  451: ["not-allowed", worded("site.legal")],
};

/** Undefined for 200, 203 and 206. `retryAfterMs` is what the server asked for, if it did. */
export function troubleOfStatus(status: number, retryAfterMs?: number): Trouble | undefined {
  if (status === 200 || status === 203 || status === 206) return undefined;
  // For the log: a reader is told what to do, whatever the number.
  const more = {
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    cause: new Error(`the site answered ${status}`),
  };
  const known = exact[status];
  if (known !== undefined) return new Trouble(known[0], known[1], more);
  if (status >= 500)
    return new Trouble(
      status === 503 && retryAfterMs !== undefined ? "rate-limited" : "unavailable",
      worded("site.in-trouble"),
      more,
    );
  return new Trouble(
    "unreadable",
    worded(status >= 300 && status < 400 ? "site.went-nowhere" : "site.not-given"),
    more,
  );
}

const network: Readonly<Record<string, readonly [TroubleKind, Worded]>> = {
  ENOTFOUND: ["not-found", worded("site.no-name")],
  EAI_NONAME: ["not-found", worded("site.no-name")],
  ENODATA: ["not-found", worded("site.no-name")],
  EAI_AGAIN: ["unavailable", worded("site.no-lookup")],
  ECONNREFUSED: ["unavailable", worded("site.refused")],
  ECONNRESET: ["unavailable", worded("site.broke")],
  EPIPE: ["unavailable", worded("site.broke")],
  EHOSTUNREACH: ["unavailable", worded("site.unreached")],
  ENETUNREACH: ["unavailable", worded("site.unreached")],
  ETIMEDOUT: ["timed-out", worded("site.no-answer")],
  UND_ERR_CONNECT_TIMEOUT: ["timed-out", worded("site.no-answer")],
  UND_ERR_HEADERS_TIMEOUT: ["timed-out", worded("site.no-answer")],
  UND_ERR_BODY_TIMEOUT: ["timed-out", worded("site.stopped")],
  UND_ERR_HEADERS_OVERFLOW: ["too-big", worded("site.headers")],
  HPE_HEADER_OVERFLOW: ["too-big", worded("site.headers")],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ["unavailable", worded("site.not-whole")],
  UND_ERR_SOCKET: ["unavailable", worded("site.broke")],
  Z_DATA_ERROR: ["unavailable", worded("site.damaged")],
  Z_BUF_ERROR: ["unavailable", worded("site.not-whole")],
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
      return new Trouble("unavailable", worded("site.certificate"), { cause: thrown });
    if (/^(?:HPE_|UND_ERR_|ERR_BROTLI|ERR__ERROR|ERR_ZLIB|ERR_|Z_|ZSTD_|ERR_STREAM)/.test(code))
      return new Trouble("unavailable", worded("site.not-understood"), {
        cause: thrown,
      });
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return new Trouble("unavailable", undefined, { cause: thrown });
}
