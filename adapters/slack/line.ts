// How Slack's events reach us: a socket or an HTTP door, and whether it is alive.
import type { AddressInfo } from "node:net";
import type { Receiver } from "@slack/bolt";

export type SlackLine = Receiver & {
  /** Would an event get through now? */
  awake(): boolean;
  /** Something of ours went out: its event should come back. */
  expectEcho(): void;
  /** Where an HTTP door listens. */
  address?(): AddressInfo | string | null;
};

/** Events come over the socket; the door is for browsers of those who install Lede, and hears what is signed too. */
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
