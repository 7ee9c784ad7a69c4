// What of the SDK's chatter reaches our log: warnings and errors, with tokens and secret addresses taken out.
import { type Logger, LogLevel } from "@slack/bolt";
import type { Log } from "../../src/ports/log.ts";

const secrets =
  /\bx(?:ox[a-z]|app|oxe)[.-][\w.-]+|https?:\/\/hooks\.slack\.com\/\S+|wss?:\/\/\S+|\b(?:Bearer|ticket=|code=|state=|client_secret=)\s*[^\s&"']+/gi;

export const withoutSecrets = (words: string): string => words.replace(secrets, "[secret]");

/** The SDK logs whole payloads below "warn": those are dropped, whatever the level. */
export function sdkLogger(log: Log): Logger {
  const words = (pieces: readonly unknown[]): string =>
    withoutSecrets(pieces.map((piece) => (piece instanceof Error ? piece.message : String(piece))).join(" ")).slice(
      0,
      500,
    );
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
