// The log of a command that is over soon: only what failed is written, and what writes it is loaded for that alone.
import type { Fields, Log } from "../../src/ports/log.ts";

/** `close` waits until all is written. */
export type ErrorLog = Log & { close(): Promise<void> };

/** `open` is called once at most. A log that cannot be opened costs the lines, not the command. */
export function openErrorLog(open: () => Promise<Log>): ErrorLog {
  let opened: Promise<Log> | undefined;
  let written: Promise<void> = Promise.resolve();
  const write = (tell: (log: Log) => void) => {
    const telling = async () => {
      opened ??= open();
      tell(await opened);
    };
    written = written.then(telling).catch(() => {});
  };
  const bound = (fields: Fields): Log => ({
    info: () => {},
    warn: () => {},
    error: (event, trouble, more = {}) => write((log) => log.error(event, trouble, { ...fields, ...more })),
    with: (more) => bound({ ...fields, ...more }),
  });
  return { ...bound({}), close: () => written };
}
