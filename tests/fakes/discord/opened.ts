// The real adapter, opened against a Discord of our own: what most of its tests begin with.

import type { DiscordSettings } from "../../../adapters/discord/doctor.ts";
import { openDiscord } from "../../../adapters/discord/index.ts";
import type { Draw, Hear, Platform } from "../../../src/ports/platform.ts";
import { CountingIds } from "../ids.ts";
import { KeptLog } from "../log.ts";
import { WallClock } from "../wall.ts";
import { type FakeDiscord, startDiscord } from "./index.ts";
import { people } from "./people.ts";
import { token } from "./town.ts";

export const settingsFor = (discord: FakeDiscord, over: Partial<DiscordSettings> = {}): DiscordSettings => ({
  DISCORD_TOKEN: token,
  DISCORD_API_URL: discord.api,
  DISCORD_GUILD: undefined,
  DISCORD_MESSAGE_CONTENT: false,
  ...over,
});

export async function opened(
  over: Partial<DiscordSettings> = {},
  given?: FakeDiscord,
  clock = new WallClock(),
  more: { readonly draw?: Draw } = {},
) {
  const discord = given ?? (await startDiscord());
  const log = new KeptLog();
  const platform: Platform = await openDiscord(settingsFor(discord, over), {
    log,
    clock,
    ids: new CountingIds(),
    ...more,
  });
  const stop = new AbortController();
  let listening: Promise<void> = Promise.resolve();
  return {
    discord,
    log,
    clock,
    platform,
    people: people(discord),
    /** Resolves once commands are registered and the connection stands. */
    async listen(hear: Hear): Promise<void> {
      listening = platform.listen(hear, stop.signal);
      listening.catch(() => undefined);
      await Promise.race([
        discord.until("registration", () => log.count("discord-set-up") > 0 && platform.awake()),
        listening,
      ]);
    },
    async close(): Promise<void> {
      stop.abort();
      await listening.catch(() => undefined);
      await discord.close();
    },
  };
}

export type Opened = Awaited<ReturnType<typeof opened>>;
