// All of Lede against the fake Discord, invited to one server, with somebody who uses it and what they see.
import { openDiscord } from "../../adapters/discord/index.ts";
import type { Newsroom } from "../../src/publishing/newsroom.ts";
import { guildId, newsChannel, startDiscord } from "../fakes/discord/index.ts";
import { people, type Told } from "../fakes/discord/people.ts";
import { type Guild, type Message, newGuild, token } from "../fakes/discord/town.ts";
import { WallClock } from "../fakes/wall.ts";
import { startLede } from "./lede.ts";
import { feedUrl, justIn } from "./wikinews.ts";

/** The machine may be busy with other things. */
const patienceMs = 20_000;

export const town = (): Guild => newGuild(guildId, "Test town", [{ id: newsChannel, name: "news" }]);

type Wish = {
  readonly clock?: WallClock;
  /** More addresses at which the same feed stands. */
  readonly feeds?: readonly string[];
  /** No server has it yet. */
  readonly uninvited?: true;
  /** In place of what the newsroom does. */
  readonly over?: Partial<Newsroom>;
};

export async function start({ clock = new WallClock(), feeds = [], uninvited, over = {} }: Wish = {}) {
  const discord = await startDiscord({ guilds: [] });
  const web = justIn(clock.now(), 3);
  for (const url of feeds) web.pages.set(url, web.pages.get(feedUrl) ?? {});
  const { platform, stop, ...lede } = await startLede({
    env: { DISCORD_TOKEN: token, DISCORD_API_URL: discord.api, DISCORD_MESSAGE_CONTENT: "yes" },
    clock,
    web,
    over,
    open: openDiscord,
    listens: (platform, log) =>
      discord.until("registration", () => log.count("commands-registered") > 0 && platform.awake()),
  });
  if (!uninvited) discord.invite(town());
  const { answers } = discord.routes.interactions;
  return {
    ...lede,
    discord,
    clock,
    web,
    people: people(discord),
    /** What was answered to that, as soon as it says so. */
    shown: (told: Told, words: RegExp): Promise<Message> =>
      discord.until(
        `${words} for ${told.id}`,
        () => {
          const answered = answers.get(told.id);
          return [answered?.message, ...(answered?.followUps ?? [])].find(
            (message) => message && words.test(JSON.stringify(message)),
          );
        },
        patienceMs,
      ),
    /** The form that opened for it. */
    form: (told: Told) =>
      discord.until("a form", () => answers.get(told.id)?.type === 9 && answers.get(told.id)?.data, patienceMs),
    /** What everyone sees there, as soon as it says so. */
    inChannel: (channel: string, words: RegExp): Promise<Message> =>
      discord.until(
        `${words} in ${channel}`,
        () => discord.routes.messages.get(channel)?.find((message) => words.test(JSON.stringify(message))),
        patienceMs,
      ),
    stop: async () => {
      await stop();
      await discord.close();
    },
  };
}
export type Lede = Awaited<ReturnType<typeof start>>;

/** The id of the button with these words. */
export function buttonOf(message: unknown, label: string): string {
  const found = new RegExp(`"label":"${label}","custom_id":"([^"]+)"`).exec(JSON.stringify(message))?.[1];
  if (found === undefined) throw new Error(`no button "${label}" in ${JSON.stringify(message).slice(0, 500)}`);
  return found;
}
