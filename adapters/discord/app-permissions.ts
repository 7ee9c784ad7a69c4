// What Discord tells with an interaction of our own rights: in the channel it came from, and in those picked in it.
// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-structure
import type { APIInteraction } from "discord.js";
import type { Instant } from "../../src/news/article.ts";
import { Recent } from "./once.ts";
import { isMember } from "./people.ts";
import { bitsIn, idIn, objectIn, textIn } from "./told.ts";

export interface AppPermissions {
  take(interaction: APIInteraction, at: Instant): void;
  /** Told a moment ago; undefined where nobody just spoke. */
  of(channel: string, at: Instant): bigint | undefined;
  /** Roles or a channel's rules have changed: nothing told before counts. */
  forget(): void;
}

/** What is promised in answer is promised within this time. */
const keptMs = 60_000;

export function openAppPermissions(): AppPermissions {
  let kept = new Recent<{ readonly rights: bigint; readonly at: Instant }>(5_000);
  const keep = (channel: unknown, rights: unknown, at: Instant): void => {
    const id = idIn(channel);
    if (id !== undefined && textIn(rights) !== undefined) kept.set(id, { rights: bitsIn(rights), at });
  };
  return {
    take(interaction, at) {
      if (interaction.guild_id === undefined || !isMember(interaction)) return;
      keep(interaction.channel?.id, interaction.app_permissions, at);
      const { channels } = objectIn(objectIn(interaction.data).resolved);
      for (const channel of Object.values(objectIn(channels))) {
        const { id, app_permissions } = objectIn(channel);
        keep(id, app_permissions, at);
      }
    },
    of(channel, at) {
      const told = kept.get(channel);
      return told !== undefined && at - told.at < keptMs ? told.rights : undefined;
    },
    forget() {
      kept = new Recent(5_000);
    },
  };
}
