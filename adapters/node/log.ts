// The operator's log: one JSON line an event (pino), secrets blotted out wherever they stand.
import pino from "pino";
import type { Fields, Log } from "../../src/ports/log.ts";
import { Trouble } from "../../src/trouble.ts";

export type Level = "debug" | "info" | "warn" | "error" | "silent";
export type Sink = { write(line: string): void };
/** Hears every event, whatever the level: the metrics are counted from here. */
export type Listener = (level: "info" | "warn" | "error", event: string, fields: Fields) => void;

/** Names of fields that never hold anything an operator should read. */
const secretNames: readonly RegExp[] = [
  /token(?!s)|secret|password|passwd|authorization|cookie/i,
  /api_?key|encryption|credential|signature/i,
];
/**
 * Shapes of secrets inside longer texts: Slack, OpenAI, Discord bot tokens, webhook and database addresses, bearer
 * headers.
 */
const secretShapes: readonly (readonly [RegExp, string])[] = [
  [/\bx(?:ox[abeprs]|app)-[\w-]{8,}/g, "[secret]"],
  [/\bsk-[\w-]{12,}/g, "[secret]"],
  [/\b[MNO][\w-]{22,27}\.[\w-]{6}\.[\w-]{27,40}\b/g, "[secret]"],
  [/(hooks\.slack\.com\/(?:services|workflows)\/)[\w/-]+/g, "$1[secret]"],
  [/(discord(?:app)?\.com\/api\/webhooks\/)[\w/-]+/g, "$1[secret]"],
  [/\b((?:https?|postgres(?:ql)?):\/\/)[^\s/@:]+:[^\s/@]+@/g, "$1[secret]@"],
  [/\b(Bearer|Bot|Basic)\s+[\w.~+/=-]{12,}/g, "$1 [secret]"],
  [/([?&](?:token|api_?key|key|access_token)=)[^&\s"]+/gi, "$1[secret]"],
  [/([?&](?:secret|signature|sig|password)=)[^&\s"]+/gi, "$1[secret]"],
];

const deepest = 6;

export function openLog(level: Level, sink?: Sink, listeners: readonly Listener[] = []): Log {
  const options = { level, base: undefined, messageKey: "event", timestamp: pino.stdTimeFunctions.isoTime } as const;
  // Standard output belongs to answers and scripts.
  const logger = sink ? pino(options, sink) : pino(options, pino.destination({ dest: 2, sync: false }));
  return wrap(logger, {}, listeners);
}

function wrap(logger: pino.Logger, bound: Fields, listeners: readonly Listener[]): Log {
  const tell = (level: "info" | "warn" | "error", event: string, fields: Fields) => {
    const all = { ...bound, ...fields };
    for (const listener of listeners) listener(level, event, all);
    logger[level](withoutSecrets(all) as Fields, event);
  };
  return {
    info: (event, fields = {}) => tell("info", event, fields),
    warn: (event, fields = {}) => tell("warn", event, fields),
    error: (event, trouble, fields = {}) => tell("error", event, { ...fields, trouble: describe(trouble) }),
    with: (fields) => wrap(logger, { ...bound, ...fields }, listeners),
  };
}

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

export function withoutSecrets(value: unknown, depth = 0): unknown {
  if (typeof value === "string")
    return secretShapes.reduce((text, [shape, instead]) => text.replace(shape, instead), value);
  if (value === null || typeof value !== "object") return value;
  if (depth > deepest) return "[deep]";
  if (value instanceof Error) return withoutSecrets(describe(value), depth + 1);
  if (Array.isArray(value)) return value.map((one) => withoutSecrets(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      isSecretName(name) && typeof one !== "number" && typeof one !== "boolean"
        ? "[secret]"
        : withoutSecrets(one, depth + 1),
    ]),
  );
}

const isSecretName = (name: string): boolean => secretNames.some((pattern) => pattern.test(name));
