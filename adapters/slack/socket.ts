// The Socket Mode line: watched, reopened when it goes quiet or is recycled, a new socket before the old one goes.
import { type App, SocketModeReceiver } from "@slack/bolt";
import { EnvHttpProxyAgent } from "undici";
import type { Clock } from "../../src/ports/clock.ts";
import type { Log } from "../../src/ports/log.ts";
import { asTrouble, Trouble } from "../../src/trouble.ts";
import type { ClientOptions } from "./client.ts";
import { troubleOfConnecting } from "./connecting.ts";
import type { SlackLine } from "./line.ts";
import { sdkLogger } from "./sdk-log.ts";

/** A socket that said no hello by then is given up. */
const helloMs = 10_000;
/** After a post of ours something is heard within this time, or the line is deaf. */
const deafMs = 30_000;
const waits = [0, 500, 1_000, 2_000, 5_000, 10_000, 15_000];

type Socket = { readonly receiver: SocketModeReceiver; closing: boolean };

export function openSocketLine(tools: {
  readonly appToken: string;
  readonly options: ClientOptions;
  readonly clock: Clock;
  readonly log: Log;
  /** Through the proxy of the environment; the SDK's own way without one, as it ends sockets at once. */
  readonly proxied?: boolean;
}): SlackLine {
  const { clock, log } = tools;
  const way = tools.proxied ? { dispatcher: new EnvHttpProxyAgent({ proxyTunnel: true }) } : {};
  let app: App | undefined;
  let current: Socket | undefined;
  let stopped = new AbortController();
  let opening: Promise<void> | undefined;
  let owedSince: number | undefined;
  let reopenedForEcho = Number.NEGATIVE_INFINITY;

  const dial = async (): Promise<Socket> => {
    const receiver = new SocketModeReceiver({
      appToken: tools.appToken,
      logger: sdkLogger(log),
      autoReconnectEnabled: false,
      ...way,
      installerOptions: { clientOptions: { ...tools.options } },
    });
    if (app) receiver.init(app);
    const line: Socket = { receiver, closing: false };
    const { client } = receiver;
    // The SDK closes the old socket the moment Slack announces the end: we open the next one first.
    const sdkHears = takeOver(client);
    client.on("ws_message", (message: unknown, binary: unknown) => {
      owedSince = undefined;
      const goodbye = farewell(message);
      if (goodbye === undefined) sdkHears(message, binary);
      else replace(line, goodbye);
    });
    client.on("disconnected", () => {
      if (!line.closing && current === line) replace(line, "dropped");
    });
    const patience = new AbortController();
    try {
      await Promise.race([
        client.start(),
        clock.sleep(helloMs, AbortSignal.any([patience.signal, stopped.signal])).then(() => {
          throw new Trouble("timed-out");
        }),
      ]);
      return line;
    } catch (thrown) {
      close(line);
      throw troubleOfConnecting(thrown, "SLACK_APP_TOKEN");
    } finally {
      patience.abort();
    }
  };

  const close = (line: Socket) => {
    line.closing = true;
    line.receiver.client.disconnect().catch(() => {});
  };

  /** One attempt after another until a socket says hello; then the old one goes. The first of all is made once. */
  const open = async (old: Socket | undefined): Promise<void> => {
    for (let attempt = 0; !stopped.signal.aborted; attempt++) {
      const wait = waits[Math.min(attempt, waits.length - 1)] ?? 0;
      if (wait > 0) await clock.sleep(wait, stopped.signal);
      try {
        current = await dial();
        owedSince = undefined;
        if (old) close(old);
        log.info("slack-socket-opened", { attempt });
        return;
      } catch (thrown) {
        if (old === undefined && attempt === 0) throw thrown;
        log.warn("slack-socket-refused", { attempt, why: asTrouble(thrown).message });
      }
    }
  };
  const replace = (old: Socket, why: string) => {
    if (stopped.signal.aborted || old !== current) return;
    if (why === "dropped") current = undefined;
    log.info("slack-socket-replaced", { why });
    opening ??= open(old)
      .catch((thrown: unknown) => {
        if (!stopped.signal.aborted) log.error("slack-socket-lost", thrown);
      })
      .finally(() => {
        opening = undefined;
      });
  };
  /** The SDK notices a socket that answers no ping; this notices one that answers pings and carries nothing. */
  const watch = async () => {
    while (!stopped.signal.aborted) {
      await clock.sleep(5_000, stopped.signal).catch(() => {});
      const now = clock.elapsed();
      const deaf = owedSince !== undefined && now - owedSince > deafMs && now - reopenedForEcho > 60_000;
      if (deaf && current) {
        reopenedForEcho = now;
        replace(current, "deaf");
      }
    }
  };

  return {
    init: (boltApp) => {
      app = boltApp;
    },
    start: async () => {
      stopped = new AbortController();
      await open(undefined);
      void watch();
    },
    stop: async () => {
      stopped.abort();
      await opening;
      if (current) close(current);
      current = undefined;
    },
    awake: () => current !== undefined,
    expectEcho: () => {
      owedSince ??= clock.elapsed();
    },
  };
}

type Listener = (...given: unknown[]) => void;
type Events = { listeners(name: string): unknown[]; removeAllListeners(name: string): unknown };

/**
 * Puts us in the place of the SDK's one listener to everything that comes in, and gives that listener. Its event is no
 * part of the SDK's promises: without it we would be deaf and not know. Throws Trouble bug then, at the start.
 */
export function takeOver(client: Events): Listener {
  const [only, ...others] = client.listeners("ws_message");
  if (typeof only !== "function" || others.length > 0)
    throw new Trouble("bug", "This version of Slack's SDK brings messages in another way: Socket Mode would be deaf.");
  client.removeAllListeners("ws_message");
  return (...given) => only(...given);
}

/** Slack announces the end of a socket with a reason. */
function farewell(message: unknown): string | undefined {
  if (typeof message !== "string" || !message.includes('"disconnect"')) return undefined;
  const parsed: unknown = JSON.parse(message);
  if (typeof parsed !== "object" || parsed === null || !("type" in parsed) || parsed.type !== "disconnect")
    return undefined;
  return "reason" in parsed ? String(parsed.reason) : "unknown";
}
