// The other side of an outage: a fake Slack or Discord that goes away and comes back, and what stands in its channels.

import { channelPlace } from "../../adapters/discord/place.ts";
import { slackPlace } from "../../adapters/slack/place.ts";
import type { Layout } from "../../src/news/layout.ts";
import type { Place } from "../../src/news/place.ts";
import { startDiscord } from "../fakes/discord/index.ts";
import { alice, newGuild, token } from "../fakes/discord/town.ts";
import { startSlack } from "../fakes/slack/server.ts";

export type Side = {
  readonly env: Readonly<Record<string, string>>;
  readonly layout: Layout;
  readonly places: readonly Place[];
  readonly owner: string;
  /** What the log says once it is connected. */
  readonly ready: string;
  readonly down: (how: "cut" | 503) => void;
  readonly up: () => void;
  /** One post, and the look for it where a status is given. */
  readonly drops: (look?: 429 | 503) => void;
  readonly closesHistory: () => void;
  readonly countIn: (place: Place) => number;
  readonly keysIn: (place: Place) => ReadonlySet<string>;
  readonly isTold: (place: Place) => boolean;
  readonly close: () => Promise<void>;
};

export async function openSlackSide(channels: number, now: () => number): Promise<Side> {
  const slack = await startSlack({ now });
  const places = Array.from({ length: channels }, (_, n) => slackPlace("T1", `C${n}`));
  for (const { address } of places) slack.channels.set(address, { member: true });
  const [owner, direct] = ["UOWNER", "DOWNER"];
  const standing = ({ address }: Place) => slack.posted.filter(({ channel }) => channel === address);
  return {
    env: { SLACK_BOT_TOKEN: "xoxb-test", SLACK_APP_TOKEN: "xapp-test", SLACK_API_URL: slack.apiUrl },
    layout: "thread",
    places,
    owner,
    ready: "slack-socket-opened",
    down: (how) => {
      slack.rules.down = how === "cut" ? { kind: "dropped" } : { kind: "status", status: how };
      if (how === "cut") slack.sockets.drop();
    },
    up: () => {
      slack.rules.down = undefined;
    },
    drops: (look) => {
      slack.fail("chat.postMessage", { kind: "dropped" });
      const headers = { "retry-after": "60" };
      if (look) slack.fail("conversations.history", { kind: "status", status: look, headers });
    },
    closesHistory: () => {
      for (const method of ["conversations.history", "conversations.replies"])
        for (let n = 0; n < 999; n++) slack.fail(method, { kind: "error", error: "missing_scope" });
    },
    countIn: (place) => standing(place).length,
    keysIn: (place) => new Set(standing(place).map(({ metadata }) => JSON.stringify(metadata))),
    isTold: ({ address }) =>
      slack.posted.some(({ channel, blocks }) => channel === direct && JSON.stringify(blocks).includes(`"${address}"`)),
    close: () => slack.close(),
  };
}

export async function openDiscordSide(channels: number): Promise<Side> {
  const guild = "100000000000000003";
  const ids = Array.from({ length: channels }, (_, n) => `1000000000000001${String(n).padStart(2, "0")}`);
  const town = newGuild(
    guild,
    "Test town",
    ids.map((id) => ({ id, name: `news-${id}` })),
  );
  const discord = await startDiscord({ guilds: [town] });
  let how: "cut" | 503 | undefined;
  /** Meets every request while it is down. */
  class Down extends RegExp {
    override test(): boolean {
      return how !== undefined;
    }
  }
  const messages = ({ address }: Place) => discord.routes.messages.get(address) ?? [];
  return {
    env: { DISCORD_TOKEN: token, DISCORD_API_URL: discord.api },
    layout: "buttons",
    places: ids.map((id) => channelPlace(guild, id)),
    owner: alice.id,
    ready: "discord-set-up",
    down: (it) => {
      how = it;
      const fault = it === "cut" ? ({ kind: "dropped" } as const) : ({ kind: "status", status: it } as const);
      discord.fail({ ...fault, match: new Down("."), times: Number.POSITIVE_INFINITY });
    },
    up: () => {
      how = undefined;
    },
    drops: () => discord.fail({ kind: "dropped", match: /^POST .*messages$/ }),
    closesHistory: () =>
      discord.fail({ kind: "status", status: 403, code: 50001, match: /^GET .*messages/, times: 999 }),
    countIn: (place) => messages(place).length,
    keysIn: (place) => new Set(messages(place).map(({ components }) => JSON.stringify(components))),
    isTold: ({ address }) =>
      [...discord.routes.messages].some(([id, all]) => !ids.includes(id) && JSON.stringify(all).includes(address)),
    close: () => discord.close(),
  };
}
