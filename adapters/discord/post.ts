// How one part becomes one message: in its channel, thread, forum or direct messages, once, and how it is taken away
// again.
import { RESTJSONErrorCodes } from "discord.js";
import type { MessageId, Place } from "../../src/news/place.ts";
import type { AmendWish, Part, PostWish } from "../../src/ports/platform.ts";
import { Trouble } from "../../src/trouble.ts";
import type { Drawings } from "./drawings.ts";
import { marked, nonceOf } from "./marker.ts";
import { asPayload, type Posting } from "./message.ts";
import { Recent } from "./once.ts";
import { destinationOf, discordMessageId, ofMessageId } from "./place.ts";
import type { Room, Rooms } from "./rooms.ts";
import { tagsOf } from "./tags.ts";
import { idIn, objectIn } from "./told.ts";
import { codeOf, plainTrouble, type Wire } from "./wire.ts";

export type PostOptions = PostWish & {
  /** The message answered, shown above the answer; nobody is notified by it. */
  readonly replyTo?: string;
  /** Asked before something is drawn; yes where absent. */
  readonly mayAttach?: () => Promise<boolean>;
};

export interface Poster {
  post(part: Part, to: Place, options: PostOptions): Promise<MessageId>;
  /** The same, into a channel already known. */
  postIn(channel: string, posting: Posting, options: PostOptions): Promise<MessageId>;
  /** The channel where what belongs under a message goes: its thread, made when there is none, or its own channel. */
  beneath(root: MessageId, name: string, signal: AbortSignal): Promise<string>;
  amend(part: Part, message: MessageId, wish: AmendWish): Promise<void>;
  retract(message: MessageId, signal: AbortSignal): Promise<void>;
  /** Puts a thread into someone's list, where Discord lets us: an answer there would go unseen. */
  welcome(thread: string, person: string, signal: AbortSignal): Promise<void>;
  typing(channel: string, signal: AbortSignal): Promise<void>;
  /** One heart on a message, where Discord lets us. */
  heart(channel: string, message: string, signal: AbortSignal): Promise<void>;
  /** Discord says that the thread beneath this message is no more. */
  threadDeleted(root: MessageId): void;
  /** Where a key was last sent to, for looking there first. */
  sentTo(key: string): string | undefined;
}

const archiveMinutes = 4320;

type Tools = {
  readonly rooms: Rooms;
  readonly wire: Wire;
  readonly drawings: Drawings;
  /** May we send files in that channel of a server? */
  readonly attaches: (guild: string, channel: string) => Promise<boolean>;
};

export function openPoster(tools: Tools): Poster {
  const { rooms, wire, drawings } = tools;
  const threads = new Recent<string>(10_000);
  const sent = new Recent<string>(10_000);
  /** By their root: a thread that a moderator took away is not made again. */
  const deleted = new Recent<true>(10_000);

  async function postIn(channel: string, posting: Posting, options: PostOptions): Promise<MessageId> {
    const { key, replyTo, signal, begins, mayAttach } = options;
    sent.set(key, channel);
    const extra = {
      nonce: nonceOf(key),
      enforce_nonce: true,
      ...(replyTo === undefined ? {} : { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
    };
    const path = `/channels/${channel}/messages`;
    const shown = await drawings.shownOf(posting, signal, mayAttach);
    const { body } = await drawings.send(shown, begins, ({ message, ...sent }) => {
      const json = { ...marked(message, key), ...extra };
      return wire.send("POST", path, { json, ...sent, signal });
    });
    return discordMessageId(channel, postedIn(body));
  }

  /** Forum posts know no nonce: who retries looks first. Named by the edition, which carries its day. */
  async function openPost(forum: string, room: Room, posting: Posting, options: PostOptions): Promise<MessageId> {
    sent.set(options.key, forum);
    const tags = tagsOf(posting, room);
    const named = {
      name: posting.thread,
      auto_archive_duration: archiveMinutes,
      ...(tags.length > 0 ? { applied_tags: tags } : {}),
    };
    const { key, signal, begins, mayAttach } = options;
    const shown = await drawings.shownOf(posting, signal, mayAttach);
    const { body } = await drawings.send(shown, begins, ({ message, ...sent }) => {
      const json = { ...named, message: marked(message, key) };
      return wire.send("POST", `/channels/${forum}/threads`, { json, ...sent, signal });
    });
    return discordMessageId(forum, postedIn(body));
  }

  async function beneath(root: MessageId, name: string, signal: AbortSignal): Promise<string> {
    const { channel, message } = ofMessageId(root);
    if (deleted.get(root)) throw new Trouble("gone", undefined, { cause: new Error("its thread was deleted") });
    const had = threads.get(root);
    if (had !== undefined) return had;
    const room = await rooms.of(channel).catch((thrown) => {
      throw notArrived(thrown);
    });
    if (room.kind === "thread" || room.kind === "private") return channel;
    if (room.kind === "text") {
      const json = { name, auto_archive_duration: archiveMinutes };
      try {
        await wire.send("POST", `/channels/${channel}/messages/${message}/threads`, { json, signal });
      } catch (thrown) {
        if (mayAnswerInPlace.has(codeOf(thrown))) return channel;
        if (codeOf(thrown) !== threadExists) throw notArrived(thrown);
      }
    }
    threads.set(root, message);
    return message;
  }

  async function postBeneath(root: MessageId, posting: Posting, options: PostOptions): Promise<MessageId> {
    const thread = await beneath(root, posting.thread, options.signal);
    return postIn(thread, posting, options).catch((thrown) => {
      if (codeOf(thrown) === RESTJSONErrorCodes.UnknownChannel) deleted.set(root, true);
      throw thrown;
    });
  }

  /** The first message of a forum's post is kept in the thread that has its id. */
  async function pathOf(id: MessageId): Promise<string> {
    const { channel, message } = ofMessageId(id);
    const room = await rooms.of(channel);
    return `/channels/${room.kind === "forum" ? message : channel}/messages/${message}`;
  }

  return {
    postIn: (...given) => postIn(...given).catch(rethrow),
    beneath: (...given) => beneath(...given).catch(rethrow),
    sentTo: (key) => sent.get(key),
    threadDeleted: (root) => deleted.set(root, true),
    async post(part, to, options) {
      const posting = asPayload(part.payload);
      if (posting.kind !== "message")
        throw new Trouble("bug", undefined, { cause: new Error(`cannot post a ${posting.kind}`) });
      try {
        const destination = destinationOf(to);
        if (destination.kind === "person")
          return await postIn(await rooms.direct(destination.person), posting, options);
        const { guild, channel } = destination;
        const asking = { ...options, mayAttach: () => tools.attaches(guild, channel) };
        if (options.under !== undefined) return await postBeneath(options.under, posting, asking);
        const room = await rooms.within(guild, channel);
        return room.kind === "forum"
          ? await openPost(channel, room, posting, asking)
          : await postIn(channel, posting, asking);
      } catch (thrown) {
        return rethrow(thrown);
      }
    },
    async welcome(thread, person, signal) {
      if (rooms.known(thread)?.kind === "private") return;
      await wire.send("PUT", `/channels/${thread}/thread-members/${person}`, { signal }).catch(() => undefined);
    },
    async typing(channel, signal) {
      await wire.send("POST", `/channels/${channel}/typing`, { signal }).catch(() => undefined);
    },
    async heart(channel, message, signal) {
      const path = `/channels/${channel}/messages/${message}/reactions/${encodeURIComponent("❤️")}/@me`;
      await wire.send("PUT", path, { signal }).catch(() => undefined);
    },
    async amend(part, id, { key, signal }) {
      const posting = asPayload(part.payload);
      if (posting.kind !== "message")
        throw new Trouble("bug", undefined, { cause: new Error(`cannot amend by a ${posting.kind}`) });
      try {
        const path = await pathOf(id);
        // Drawn again, in place of what came with it before; an empty list takes that away.
        await drawings.send(await drawings.shownOf(posting, signal), undefined, ({ message, ...sent }) => {
          const json = { attachments: [], ...marked(message, key) };
          return wire.send("PATCH", path, { json, ...sent, signal });
        });
      } catch (thrown) {
        rethrow(thrown);
      }
    },
    async retract(id, signal) {
      try {
        await wire.send("DELETE", await pathOf(id), { signal });
      } catch (thrown) {
        const trouble = plainTrouble(thrown);
        if (!(trouble instanceof Trouble && trouble.kind === "gone")) throw trouble;
      }
    },
  };
}

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json: already has a thread. */
const threadExists: number = RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage;
/** The answer is worth more than the thread. */
const mayAnswerInPlace: ReadonlySet<number> = new Set([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType,
  RESTJSONErrorCodes.MaximumActiveThreads,
]);

/** An answer without an id says that it was taken, and not where it stands. */
function postedIn(body: unknown): string {
  const id = idIn(objectIn(body).id);
  if (id === undefined)
    throw new Trouble("unknown-outcome", undefined, { cause: new Error("a message without an id") });
  return id;
}

/** Doubt about a thread is no doubt about the message, which was not sent yet. */
function notArrived(thrown: unknown): unknown {
  const trouble = plainTrouble(thrown);
  return trouble instanceof Trouble && trouble.kind === "unknown-outcome"
    ? new Trouble("unavailable", undefined, { cause: trouble })
    : thrown;
}

function rethrow(thrown: unknown): never {
  throw plainTrouble(thrown);
}
