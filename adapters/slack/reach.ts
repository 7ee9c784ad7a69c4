// Can we speak in a channel, and where to one person alone? Answered with what to click where not.
import type { Place, Reach, Tenant } from "../../src/news/place.ts";
import { Trouble } from "../../src/trouble.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { worded } from "../../src/words/worded.ts";
import { calling, refusal } from "./client.ts";
import type { ChannelNames } from "./names.ts";
import { isDirect, slackPlace } from "./place.ts";
import type { Workspace } from "./workspaces.ts";

export async function reachOf(workspace: Workspace, place: Place, names: ChannelNames): Promise<Reach> {
  if (isDirect(place.address)) return { state: "open" };
  try {
    const { channel } = await calling(() => workspace.client.conversations.info({ channel: place.address }));
    names.heard(place, channel?.name);
    const name = channel?.name ? `#${channel.name}` : tongueFor("en").say("reach.that-channel");
    if (channel?.is_archived) return { state: "gone" };
    if (channel?.is_read_only || channel?.is_thread_only)
      return {
        state: "not-allowed",
        words: worded("reach.slack-only-some", { channel: name }),
      };
    if (channel?.is_member) return { state: "open" };
    return { state: "not-invited", words: worded("reach.slack-not-in", { channel: name }) };
  } catch (thrown) {
    const error = refusal(thrown);
    // A private channel that we are not in does not exist for us.
    if (error === "channel_not_found") return { state: "not-invited", words: worded("reach.slack-unseen") };
    if (error === "missing_scope")
      return {
        state: "not-allowed",
        words: worded("reach.slack-cannot-look"),
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
