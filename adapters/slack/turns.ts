// Who goes first when much comes at once: Slack's requests are acknowledged before the work on any of them begins.
export type Turns = () => Promise<void>;

/**
 * Resolves in a turn of the event loop of its own. Between two turns Node reads every request that has come, and those
 * are acknowledged as they are read.
 */
export function openTurns(): Turns {
  const waiting: (() => void)[] = [];
  const step = () => {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(step);
  };
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length === 1) setImmediate(step);
    });
}
