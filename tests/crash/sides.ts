// The other side of an outage: a fake Slack or Discord that goes away and comes back, and what stands in its channels.

import { channelPlace } from "../../adapters/discord/place.ts";
import { slackPlace } from "../../adapters/slack/place.ts";
import type { Instant } from "../../src/news/article.ts";
import type { Layout } from "../../src/news/layout.ts";
import type { Place } from "../../src/news/place.ts";
import { startDiscord } from "../fakes/discord/index.ts";
import { people } from "../fakes/discord/people.ts";
import { alice, newGuild, token } from "../fakes/discord/town.ts";
import { person, socketWire } from "../fakes/slack/payloads.ts";
import { startSlack } from "../fakes/slack/server.ts";

export type Asking = {
  /** Fails where nobody took it. */
  readonly heard: Promise<unknown>;
  /** Was anything said to this person alone? */
  readonly isTold: () => boolean;
};

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
  /** For so many looks; for ever where none is said. */
  readonly closesHistory: (looks?: number) => void;
  /** A text to brief, in a channel of its own, from the person of that number. */
  readonly asks: (text: string, by: number) => Asking;
  /** Stands that anywhere in what was said in return? */
  readonly answered: (words: string) => boolean;
  readonly countIn: (place: Place) => number;
  readonly keysIn: (place: Place) => ReadonlySet<string>;
  /** Has its owner a message that names the place, and the slot where one is given? */
  readonly isTold: (place: Place, slot?: Instant) => boolean;
  readonly close: () => Promise<void>;
};

export async function openSlackSide(channels: number, now: () => number): Promise<Side> {
  const slack = await startSlack({ now });
  const places = Array.from({ length: channels }, (_, n) => slackPlace("T1", `C${n}`));
  for (const { address } of places) slack.channels.set(address, { member: true });
  const [owner, direct, asking] = ["UOWNER", "DOWNER", "CASKING"];
  slack.channels.set(asking, { member: true });
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
    closesHistory: (looks = 999) => {
      for (const method of ["conversations.history", "conversations.replies"])
        for (let n = 0; n < looks; n++) slack.fail(method, { kind: "error", error: "missing_scope" });
    },
    asks: (text, by) => {
      const user = `UASKS${by}`;
      const heard = Promise.resolve(person(slack, socketWire(slack), { channel: asking, user }).types("/brief", text));
      return { heard, isTold: () => slack.notes.some((note) => note.user === user) };
    },
    answered: (words) => JSON.stringify([slack.posted, slack.notes, slack.responded]).includes(words),
    countIn: (place) => standing(place).length,
    keysIn: (place) => new Set(standing(place).map(({ metadata }) => JSON.stringify(metadata))),
    isTold: ({ address }, slot) =>
      slack.posted.some(
        ({ channel, blocks }) => channel === direct && names(JSON.stringify(blocks), `"${address}"`, slot),
      ),
    close: () => slack.close(),
  };
}

export async function openDiscordSide(channels: number): Promise<Side> {
  const guild = "100000000000000003";
  const ids = Array.from({ length: channels }, (_, n) => `1000000000000001${String(n).padStart(2, "0")}`);
  const asking = "100000000000000999";
  const town = newGuild(
    guild,
    "Test town",
    [...ids, asking].map((id) => ({ id, name: `news-${id}` })),
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
    closesHistory: (times = 999) =>
      discord.fail({ kind: "status", status: 403, code: 50001, match: /^GET .*messages/, times }),
    asks: (text, by) => {
      const asker = { ...alice, id: String(BigInt(alice.id) + 1_000n + BigInt(by)) };
      const { id } = people(discord).command("/brief", { what: text }, { channel: asking, by: asker });
      const said = () => discord.routes.interactions.answers.get(id)?.message;
      return { heard: Promise.resolve(), isTold: () => said()?.content !== "" || said()?.components.length !== 0 };
    },
    answered: (words) => JSON.stringify([...discord.routes.interactions.answers.values()]).includes(words),
    countIn: (place) => messages(place).length,
    keysIn: (place) => new Set(messages(place).map(({ components }) => JSON.stringify(components))),
    isTold: ({ address }, slot) =>
      [...discord.routes.messages].some(
        ([id, all]) => !ids.includes(id) && all.some((one) => names(JSON.stringify(one), address, slot)),
      ),
    close: () => discord.close(),
  };
}

/** Both platforms write a moment as seconds. */
const names = (message: string, place: string, slot: Instant | undefined): boolean =>
  message.includes(place) && (slot === undefined || message.includes(String(slot / 1_000)));
