// A log that remembers, so that a test can say what an operator would have read.
import type { Fields, Log } from "../../src/ports/log.ts";

export type Logged = {
  readonly level: "info" | "warn" | "error";
  readonly event: string;
  readonly fields: Fields;
  readonly trouble?: unknown;
};

export class KeptLog implements Log {
  readonly events: Logged[];
  readonly #fields: Fields;

  constructor(events: Logged[] = [], fields: Fields = {}) {
    this.events = events;
    this.#fields = fields;
  }

  info(event: string, fields: Fields = {}): void {
    this.events.push({ level: "info", event, fields: { ...this.#fields, ...fields } });
  }

  warn(event: string, fields: Fields = {}): void {
    this.events.push({ level: "warn", event, fields: { ...this.#fields, ...fields } });
  }

  error(event: string, trouble: unknown, fields: Fields = {}): void {
    this.events.push({ level: "error", event, fields: { ...this.#fields, ...fields }, trouble });
  }

  with(fields: Fields): Log {
    return new KeptLog(this.events, { ...this.#fields, ...fields });
  }

  /** Names of the events so far, in order. */
  get names(): readonly string[] {
    return this.events.map((logged) => logged.event);
  }

  count(event: string): number {
    return this.events.filter((logged) => logged.event === event).length;
  }
}
