// One message to Slack and its traces: posted once with our marker, found again after an unknown outcome, taken away.
import type { webApi } from "@slack/bolt";
import type { Instant } from "../../src/news/article.ts";
import type { MessageId, Place } from "../../src/news/place.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { AmendWish, Part, PostWish } from "../../src/ports/platform.ts";
import { Trouble } from "../../src/trouble.ts";
import { calling } from "./client.ts";
import type { Drawings } from "./drawings.ts";
import { backMs, type HistoryPage, inHistory, type LookTurn, markerType } from "./history.ts";
import { openLooks } from "./looks.ts";
import type { Pace } from "./pace.ts";
import type { MessagePayload, SlackPayload } from "./parts.ts";
import { channelOf, slackMessageId, timestampOf } from "./place.ts";
import type { SendMessage } from "./wire.ts";
import type { Workspaces } from "./workspaces.ts";

export { markerType };

/** Our own message event comes within a second or two; history is limited and comes last. */
const echoMs = 3_000;
const rememberedMs = 60 * 60_000;
const rememberedMost = 10_000;

export type Post = {
  post(
    part: Part,
    to: Place,
    /** `soon`: somebody waits for it, and it goes before what was scheduled. */
    options: PostWish & { readonly soon?: boolean },
  ): Promise<MessageId>;
  find(key: string, at: Place, signal: AbortSignal, sentAt?: Instant): Promise<MessageId | "absent" | "cannot-tell">;
  amend(part: Part, message: MessageId, at: Place, wish: AmendWish): Promise<void>;
  retract(message: MessageId, at: Place): Promise<void>;
  /**
   * In a flat thread the root stands for all of it: this is the very message meant when the root is taken away next.
   */
  aim(root: MessageId, message: MessageId): void;
  /** Our own message came by as an event. */
  heardBack(key: string, message: MessageId): void;
};

type Sent = { readonly at: number; message?: MessageId; readonly thread?: string };

export function openPost(tools: {
  readonly workspaces: Workspaces;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly send: SendMessage;
  readonly drawings: Drawings;
  /** Something of ours went out: the watch expects to hear of it. */
  readonly onPosted: () => void;
}): Post {
  const { workspaces, pace, clock } = tools;
  const looks = openLooks(clock);
  const sent = new Map<string, Sent>();
  const aims = new Map<MessageId, MessageId>();
  const note = (key: string, entry: Sent) => {
    sent.delete(key);
    sent.set(key, entry);
    // The oldest stand first, so that a wave does not walk through all of them at every post.
    for (const [old, { at }] of sent) {
      if (at >= entry.at - rememberedMs && sent.size <= rememberedMost) break;
      sent.delete(old);
    }
  };

  return {
    post: async (part, to, { key, under, signal, soon, begins }) => {
      const payload = part.payload as SlackPayload;
      if (payload.kind !== "message") throw new Trouble("bad-input", "Only messages are posted.");
      const thread = under === undefined ? undefined : timestampOf(under);
      const { token } = await workspaces.of(to.tenant);
      // Before its turn: an upload that nobody hears of has posted nothing.
      const blocks = await tools.drawings.blocksOf(payload, to.tenant, signal);
      const leave = await pace.turn(to.tenant, to.address, signal, soon);
      try {
        await begins?.();
        note(key, { at: clock.now(), ...(thread === undefined ? {} : { thread }) });
        const answer = await tools.drawings.send(payload, blocks, (shown) =>
          tools.send(token, request(shown, to.address, key, thread)),
        );
        const id = slackMessageId(answer.channel ?? to.address, answer.ts ?? "");
        note(key, { at: clock.now(), message: id });
        tools.onPosted();
        return id;
      } catch (thrown) {
        if (thrown instanceof Trouble && thrown.kind === "rate-limited")
          pace.hold(to.tenant, to.address, thrown.retryAfterMs ?? 30_000);
        throw thrown;
      } finally {
        leave();
      }
    },
    find: async (key, at, signal, sentAt) => {
      for (let waited = 0; waited < echoMs; waited += 250) {
        const message = sent.get(key)?.message;
        if (message !== undefined) return message;
        await clock.sleep(250, signal);
      }
      const { client } = await workspaces.of(at.tenant);
      const known = sent.get(key);
      const turn: LookTurn = (method, wish) =>
        looks(at.tenant, method, signal, async () =>
          // Waiting for a turn takes minutes at worst: our own message may have come by since.
          sent.get(key)?.message === undefined
            ? ((await calling(() => client.apiCall(`conversations.${method}`, { ...wish }))) as HistoryPage)
            : undefined,
        );
      const looked = await inHistory(turn, key, at.address, known, sentAt ?? known?.at ?? clock.now() - backMs);
      return sent.get(key)?.message ?? looked;
    },
    aim: (root, message) => {
      if (aims.size > 1_000) aims.clear();
      aims.set(root, message);
    },
    amend: async (part, message, at, { key, signal }) => {
      const payload = part.payload as SlackPayload;
      if (payload.kind !== "message") throw new Trouble("bad-input", "Only messages are amended.");
      const { client } = await workspaces.of(at.tenant);
      const channel = channelOf(message) || at.address;
      const ts = timestampOf(message);
      const metadata = markedBy(key);
      // Drawn again: a picture that is not sent with the words is gone.
      await tools.drawings.send(
        payload,
        await tools.drawings.blocksOf(payload, at.tenant, signal),
        ({ text, blocks }) => client.chat.update({ channel, ts, text, blocks: [...blocks], metadata }),
      );
    },
    retract: async (named, at) => {
      const message = aims.get(named) ?? named;
      aims.delete(named);
      const { client } = await workspaces.of(at.tenant);
      try {
        await calling(() =>
          client.chat.delete({ channel: channelOf(message) || at.address, ts: timestampOf(message) }),
        );
      } catch (thrown) {
        if (thrown instanceof Trouble && (thrown.kind === "gone" || thrown.kind === "malformed")) return;
        throw thrown;
      }
    },
    heardBack: (key, message) => note(key, { at: clock.now(), message }),
  };
}

const markedBy = (key: string) => ({ event_type: markerType, event_payload: { key } });

/** Nothing unfurls, nothing is parsed, and our marker goes with it. */
export function request(
  payload: MessagePayload,
  channel: string,
  key: string,
  thread: string | undefined,
): webApi.ChatPostMessageArguments {
  return {
    channel,
    text: payload.text,
    blocks: [...payload.blocks],
    unfurl_links: false,
    unfurl_media: false,
    metadata: markedBy(key),
    ...(thread === undefined ? {} : { thread_ts: thread, reply_broadcast: false }),
  };
}
