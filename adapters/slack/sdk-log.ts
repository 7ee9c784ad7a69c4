// What of the SDK's chatter reaches our log: warnings and errors.
import { type Logger, LogLevel } from "@slack/bolt";
import type { Log } from "../../src/ports/log.ts";

/** The SDK logs whole payloads below "warn": those are dropped, whatever the level. */
export function sdkLogger(log: Log): Logger {
  const words = (pieces: readonly unknown[]): string =>
    pieces.map((piece) => (piece instanceof Error ? piece.message : String(piece))).join(" ");
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
