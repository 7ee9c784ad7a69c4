// How a message whose sending ended in doubt is looked for: by our mark, among the newest messages where it would be.
import { SnowflakeUtil } from "discord.js";
import type { Instant } from "../../src/news/article.ts";
import type { MessageId } from "../../src/news/place.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Platform } from "../../src/ports/platform.ts";
import { Trouble } from "../../src/trouble.ts";
import { carries } from "./marker.ts";
import { destinationOf, discordMessageId } from "./place.ts";
import type { Poster } from "./post.ts";
import type { Rooms } from "./rooms.ts";
import { listIn } from "./told.ts";
import { plainTrouble, type Wire } from "./wire.ts";

type Seen = {
  readonly id: string;
  readonly timestamp: string;
  readonly components?: unknown;
  readonly thread?: { readonly id: string };
};

/** How far back is looked where no one remembers when it was sent. */
const lookBackMs = 60 * 60_000;
/** Discord's time is not ours. */
const clocksApartMs = 5 * 60_000;
const pages = 5;
const threadsLookedInto = 8;
/** An edition may be twenty posts, and others post there too. */
const postsLookedInto = 30;

type Looked = { readonly found?: MessageId; readonly threads: readonly string[]; readonly sure: boolean };

export type Finder = Platform["find"];

export function openFinder(tools: { wire: Wire; rooms: Rooms; poster: Poster; clock: Clock }): Finder {
  const { wire, rooms, poster, clock } = tools;

  return async (key, at, signal, sentAt) => {
    const back = sentAt === undefined ? clock.now() - lookBackMs : sentAt - clocksApartMs;
    const look = (channel: string) => lookIn(channel, key, back, signal);
    try {
      const destination = destinationOf(at);
      const channel = destination.kind === "person" ? await rooms.direct(destination.person) : destination.channel;
      const kind = destination.kind === "person" ? "private" : (await rooms.of(channel)).kind;
      const before = poster.sentTo(key);
      if (before !== undefined && before !== channel) {
        const { found } = await look(before);
        return found ?? (kind === "forum" ? "cannot-tell" : "absent");
      }
      if (kind === "forum" && destination.kind === "channel")
        return await lookInForum(destination.guild, channel, look, back, signal);
      const looked = await look(channel);
      if (looked.found !== undefined) return looked.found;
      for (const thread of looked.threads.slice(0, threadsLookedInto)) {
        const within = await look(thread);
        if (within.found !== undefined) return within.found;
      }
      return looked.sure ? "absent" : "cannot-tell";
    } catch (thrown) {
      const trouble = plainTrouble(thrown);
      if (!(trouble instanceof Trouble) || trouble.kind === "aborted" || trouble.retry) throw trouble;
      return trouble.kind === "gone" ? "absent" : "cannot-tell";
    }
  };

  async function lookIn(channel: string, key: string, back: Instant, signal: AbortSignal): Promise<Looked> {
    const threads: string[] = [];
    let before = "";
    for (let page = 0; page < pages; page++) {
      if (signal.aborted) throw new Trouble("aborted");
      const path = `/channels/${channel}/messages?limit=100${before === "" ? "" : `&before=${before}`}`;
      const { body } = await wire.send("GET", path, { signal });
      // What is no list says nothing, least of all that the message is not in it.
      if (!Array.isArray(body)) throw new Trouble("unavailable");
      const messages = listIn(body) as readonly Seen[];
      const found = messages.find((message) => carries(message.components, key));
      if (found !== undefined) return { found: discordMessageId(channel, found.id), threads, sure: true };
      threads.push(...messages.flatMap((message) => message.thread?.id ?? []));
      const oldest = messages.at(-1);
      if (oldest === undefined || messages.length < 100 || Date.parse(oldest.timestamp) < back)
        return { threads, sure: true };
      before = oldest.id;
    }
    return { threads, sure: false };
  }

  /** A forum has no messages of its own: its newest posts are looked through. */
  async function lookInForum(
    guild: string,
    forum: string,
    look: (post: string) => Promise<Looked>,
    back: Instant,
    signal: AbortSignal,
  ) {
    const { body } = await wire.send("GET", `/guilds/${guild}/threads/active`, { signal });
    const { threads } = body as { readonly threads: readonly { readonly id: string; readonly parent_id?: string }[] };
    const posts = threads
      .filter((thread) => thread.parent_id === forum)
      .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1));
    for (const post of posts.slice(0, postsLookedInto)) {
      const { found } = await look(post.id);
      if (found !== undefined) {
        const message = found.split("/")[1] ?? "";
        return message === post.id ? discordMessageId(forum, message) : found;
      }
    }
    const next = posts[postsLookedInto];
    const since = SnowflakeUtil.generate({ timestamp: back });
    return next !== undefined && BigInt(next.id) > since ? ("cannot-tell" as const) : ("absent" as const);
  }
}
