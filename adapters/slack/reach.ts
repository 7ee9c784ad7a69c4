// Can we speak in a channel, and where to one person alone? Answered with what to click where not.
import type { Place, Reach, Tenant } from "../../src/news/place.ts";
import { Trouble } from "../../src/trouble.ts";
import { calling, refusal } from "./client.ts";
import { isDirect, slackPlace } from "./place.ts";
import type { Workspace } from "./workspaces.ts";

export async function reachOf(workspace: Workspace, place: Place): Promise<Reach> {
  if (isDirect(place.address)) return { state: "open" };
  try {
    const { channel } = await calling(() => workspace.client.conversations.info({ channel: place.address }));
    const name = channel?.name ? `#${channel.name}` : "that channel";
    if (channel?.is_archived) return { state: "gone" };
    if (channel?.is_read_only || channel?.is_thread_only)
      return {
        state: "not-allowed",
        words: `Only some people may post in ${name}. Ask its owner to let Lede post there.`,
      };
    if (channel?.is_member) return { state: "open" };
    return { state: "not-invited", words: `Lede is not in ${name} yet. Type /invite @Lede there, then try again.` };
  } catch (thrown) {
    const error = refusal(thrown);
    // A private channel that we are not in does not exist for us.
    if (error === "channel_not_found")
      return { state: "not-invited", words: "Lede cannot see that channel. Type /invite @Lede there, then try again." };
    if (error === "missing_scope")
      return {
        state: "not-allowed",
        words: "Lede may not look at channels here. Ask whoever installed it to install it again.",
      };
    throw thrown;
  }
}

/** Undefined for somebody who takes no messages of ours: a bot, another workspace's person, one who is gone. */
export async function directOf(workspace: Workspace, tenant: Tenant, user: string): Promise<Place | undefined> {
  try {
    const { channel } = await calling(() => workspace.client.conversations.open({ users: user }));
    return channel?.id === undefined ? undefined : slackPlace(tenant, channel.id);
  } catch (thrown) {
    if (thrown instanceof Trouble && (thrown.kind === "gone" || thrown.kind === "not-allowed")) return undefined;
    throw thrown;
  }
}
