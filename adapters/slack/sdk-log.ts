// What of the SDK's chatter reaches our log: warnings and errors, with tokens and secret addresses taken out.
import { type Logger, LogLevel } from "@slack/bolt";
import type { Log } from "../../src/ports/log.ts";

const secrets: readonly RegExp[] = [
  /\bx(?:ox[a-z]|app|oxe)[.-][\w.-]+/gi,
  /https?:\/\/hooks\.slack\.com\/\S+/gi,
  /wss?:\/\/\S+/gi,
  /\b(?:Bearer|ticket=|code=|state=|client_secret=)\s*[^\s&"']+/gi,
];

export const withoutSlackSecrets = (words: string): string =>
  secrets.reduce((left, secret) => left.replace(secret, "[secret]"), words);

/** The SDK logs whole payloads below "warn": those are dropped, whatever the level. */
export function sdkLogger(log: Log): Logger {
  const words = (pieces: readonly unknown[]): string =>
    withoutSlackSecrets(
      pieces.map((piece) => (piece instanceof Error ? piece.message : String(piece))).join(" "),
    ).slice(0, 500);
  return {
    debug: () => {},
    info: () => {},
    warn: (...pieces) => log.warn("slack-sdk-warned", { words: words(pieces) }),
    error: (...pieces) => log.warn("slack-sdk-failed", { words: words(pieces) }),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
