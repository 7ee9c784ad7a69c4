// What the newsroom tells its operator: noun-verb events with fields. Metrics are counted from the same events.

export type Fields = Readonly<Record<string, unknown>>;

export interface Log {
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  /** `trouble` with its cause goes to the log and nowhere else. */
  error(event: string, trouble: unknown, fields?: Fields): void;
  with(fields: Fields): Log;
}
