// How Slack's events reach us: a socket or an HTTP door, and whether it is alive.
import type { AddressInfo } from "node:net";
import type { App, Receiver } from "@slack/bolt";
import type { Clock } from "../../src/ports/clock.ts";
import type { Log } from "../../src/ports/log.ts";

export type SlackLine = Receiver & {
  /** Would an event get through now? */
  awake(): boolean;
  /** Something of ours went out: its event should come back. */
  expectEcho(): void;
  /** Where an HTTP door listens. */
  address?(): AddressInfo | string | null;
};

/** Events come over the socket; the door is for browsers of those who install Lede, and hears what is signed too. */
/** Every event's acknowledgement is told to the log, with how long it took from when Bolt had it. */
export const withAcknowledgements = (line: SlackLine, { log, clock }: Told): SlackLine => ({
  ...line,
  init: (app) => {
    const processEvent: App["processEvent"] = (event) => {
      const came = clock.now();
      const ack: typeof event.ack = async (...answer) => {
        await event.ack(...answer);
        log.info("interaction-acknowledged", { platform: "slack", afterMs: clock.now() - came });
      };
      return app.processEvent({ ...event, ack });
    };
    line.init(Object.create(app, { processEvent: { value: processEvent } }) as App);
  },
});

type Told = { readonly log: Log; readonly clock: Clock };

export const withDoor = (socket: SlackLine, door: SlackLine): SlackLine => ({
  init: (app) => {
    socket.init(app);
    door.init(app);
  },
  start: async () => await Promise.all([door.start(), socket.start()]),
  stop: async () => await Promise.all([socket.stop(), door.stop()]),
  awake: () => socket.awake() && door.awake(),
  expectEcho: () => socket.expectEcho(),
  address: () => door.address?.() ?? null,
});
