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
