// How Slack's names for things become ours: tenants, places and messages, and back.
import type { MessageId, Place, Tenant } from "../../src/news/place.ts";

export const platform = "slack";

export const slackPlace = (tenant: Tenant, channel: string): Place => ({ platform, tenant, address: channel });

/** "C1/1700000000.000100": channel and timestamp, which together name one message. */
export const slackMessageId = (channel: string, ts: string): MessageId => `${channel}/${ts}`;

export function timestampOf(id: MessageId): string {
  return id.slice(id.indexOf("/") + 1);
}

export function channelOf(id: MessageId): string {
  return id.slice(0, Math.max(0, id.indexOf("/")));
}

/** A workspace; or the whole organisation where an administrator installed it for all. */
export const tenantOf = (team: string | undefined, enterprise: string | undefined, everywhere: boolean): Tenant =>
  (everywhere ? (enterprise ?? team) : (team ?? enterprise)) ?? "";

/** Direct messages: nobody else is there. */
export const isDirect = (channel: string): boolean => /^[DU]/.test(channel);
