// The operator's log: one JSON line an event (pino), secrets blotted out wherever they stand.
import pino from "pino";
import type { Fields, Log } from "../../src/ports/log.ts";
import { Trouble } from "../../src/trouble.ts";
import { type Blot, openBlot } from "./secrets.ts";

export type Level = "debug" | "info" | "warn" | "error" | "silent";
export type Sink = { write(line: string): void };
/** Hears every event, whatever the level: the metrics are counted from here. */
export type Listener = (level: "info" | "warn" | "error", event: string, fields: Fields) => void;

/** Names of fields that never hold anything an operator should read. */
const secretNames: readonly RegExp[] = [
  /token(?!s)|secret|passw(?:or)?d|authorization|cookie|ticket/i,
  /api[_-]?key|encryption|credential|signature/i,
];
const deepest = 6;
/** Of one text: a page's or a server's answer may stand in an error. */
const longest = 8_000;

/** `secrets`: every configured value that must never be read here, as it is. */
export function openLog(
  level: Level,
  sink?: Sink,
  listeners: readonly Listener[] = [],
  secrets: readonly string[] = [],
): Log {
  const options = {
    level,
    base: undefined,
    messageKey: "event",
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  } as const;
  // Standard output belongs to answers and scripts.
  const end = sink ?? pino.destination({ dest: 2, sync: false });
  const logger = pino(options, { write: (line) => void end.write(printable(line)) });
  return wrap(logger, {}, listeners, openBlot(secrets));
}

function wrap(logger: pino.Logger, bound: Fields, listeners: readonly Listener[], blot: Blot): Log {
  const tell = (level: "info" | "warn" | "error", event: string, fields: Fields) => {
    const all = { ...bound, ...fields };
    for (const listener of listeners) listener(level, event, all);
    if (logger.isLevelEnabled(level)) logger[level](withoutSecrets(all, blot) as Fields, event);
  };
  return {
    info: (event, fields = {}) => tell("info", event, fields),
    warn: (event, fields = {}) => tell("warn", event, fields),
    error: (event, trouble, fields = {}) => tell("error", event, { ...fields, trouble: describe(trouble) }),
    with: (fields) => wrap(logger, { ...bound, ...fields }, listeners, blot),
  };
}

/**
 * A line of JSON with everything that could move a terminal's cursor, turn its writing or break the line written as an
 * escape of JSON: C0 is already, these are C1, DEL, the separators of lines and the marks of direction.
 */
const printable = (line: string): string =>
  line.replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** A trouble with its remedy and its cause; causes of causes too. */
function describe(thrown: unknown, depth = 0): unknown {
  if (!(thrown instanceof Error)) return thrown;
  return {
    ...(thrown instanceof Trouble ? { kind: thrown.kind, remedy: thrown.remedy } : { name: thrown.name }),
    message: thrown.message,
    ...("code" in thrown ? { code: thrown.code } : {}),
    ...(thrown instanceof Trouble && thrown.kind !== "bug" ? {} : { stack: thrown.stack }),
    ...(thrown.cause !== undefined && depth < deepest ? { cause: describe(thrown.cause, depth + 1) } : {}),
  };
}

function withoutSecrets(value: unknown, blot: Blot, depth = 0): unknown {
  if (typeof value === "string") return blot(value).slice(0, longest);
  if (value === null || typeof value !== "object") return value;
  if (depth > deepest) return "[deep]";
  if (value instanceof Error) return withoutSecrets(describe(value), blot, depth + 1);
  if (Array.isArray(value)) return value.map((one) => withoutSecrets(one, blot, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      blot(name),
      isSecretName(name) && typeof one !== "number" && typeof one !== "boolean"
        ? "[secret]"
        : withoutSecrets(one, blot, depth + 1),
    ]),
  );
}

const isSecretName = (name: string): boolean => secretNames.some((pattern) => pattern.test(name));
