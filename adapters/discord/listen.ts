// How everything that happens on Discord reaches the desk: acknowledged first, understood, answered once.
import { setImmediate } from "node:timers/promises";
import {
  type APIInteraction,
  GatewayDispatchEvents,
  type GatewayIntegrationCreateDispatchData,
  type GatewayMessageCreateDispatchData,
  InteractionType,
} from "discord.js";
import type { MessageId } from "../../src/news/place.ts";
import { spoken } from "../../src/news/spoken.ts";
import type { Heard, Person, Said } from "../../src/news/talk.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Ids } from "../../src/ports/ids.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Hear, Part } from "../../src/ports/platform.ts";
import { asTrouble, Trouble } from "../../src/trouble.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { worded } from "../../src/words/worded.ts";
import type { AppPermissions } from "./app-permissions.ts";
import { openCallback } from "./callback.ts";
import { converse } from "./converse.ts";
import type { Drawings } from "./drawings.ts";
import { readUpload } from "./files.ts";
import type { Finder } from "./find.ts";
import type { Gateway } from "./gateway.ts";
import { understandInteraction } from "./heard.ts";
import type { Rights } from "./integrations.ts";
import { asPayload, flags, type Posting } from "./message.ts";
import { openNewcomers, tellAlone } from "./newcomers.ts";
import { firstTime, Recent } from "./once.ts";
import { isMember } from "./people.ts";
import { channelPlace, discordMessageId } from "./place.ts";
import type { Poster } from "./post.ts";
import { promised } from "./promise.ts";
import { askedIn } from "./questions.ts";
import { InteractionReply } from "./reply.ts";
import type { Rooms } from "./rooms.ts";
import type { Servers } from "./servers.ts";
import { isThread, type Server } from "./shapes.ts";
import { idIn, objectIn, textIn } from "./told.ts";
import type { Wire } from "./wire.ts";

export type DiscordEar = {
  readonly gateway: Gateway;
  readonly servers: Servers;
  readonly appPermissions: AppPermissions;
  readonly wire: Wire;
  readonly rooms: Rooms;
  readonly poster: Poster;
  readonly drawings: Drawings;
  readonly find: Finder;
  readonly rights: Rights;
  readonly render: (said: Said) => readonly Part[];
  readonly api: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
};

/** Wires the events to `hear`; what it gives back waits until everything begun is answered. */
export function attend(ear: DiscordEar, hear: Hear, signal: AbortSignal): () => Promise<void> {
  const { gateway, servers, log, clock } = ear;
  const fresh = firstTime(10_000);
  const origins = new Recent<MessageId>(10_000);
  const newcomers = openNewcomers(clock);
  const busy = new Set<Promise<void>>();
  const start = (what: string, work: () => Promise<void>): void => {
    const running = work().catch((thrown) => log.error("discord-event-failed", thrown, { what }));
    busy.add(running);
    running.finally(() => busy.delete(running));
  };
  const onInteraction = (interaction: APIInteraction) => {
    const arrivedAt = clock.now();
    ear.appPermissions.take(interaction, arrivedAt);
    if (fresh(interaction.id))
      start("interaction", () => hearInteraction(ear, hear, interaction, origins, arrivedAt, signal));
  };
  const onMessage = (message: GatewayMessageCreateDispatchData) => {
    const bot = gateway.bot();
    if (bot === undefined || message.author.id === bot || message.author.bot || !fresh(message.id)) return;
    start("message", async () => {
      // A thread that slept while we were away is not remembered: it is asked for, or an own one would go unheard.
      const room = await ear.rooms.of(message.channel_id).catch(() => undefined);
      const asked = askedIn(message, room, bot);
      const at = { channel: message.channel_id, message: message.id };
      if (asked !== undefined) await converse(asked, at, { ...ear, hear, signal });
    });
  };
  const arrival = (kind: "joined" | "left", { id, owner, locale }: Server, by?: Person): Heard => ({
    key: `discord-${ear.ids.next()}`,
    by: by ?? { id: owner, name: "", mayManage: true },
    in: channelPlace(id, id),
    locale,
    kind,
  });
  /** One private note to whoever added us; where Discord does not say who, nobody is written to unasked. */
  const onJoined = (server: Server) =>
    start("joined", async () => {
      const by = await newcomers.addedBy(server.id, signal);
      const heard = arrival("joined", server, by);
      await hear(heard, async (said) => (by ? await tellAlone(ear, by, heard.key, said, signal) : {}));
    });
  const onLeft = (server: Server) => start("left", () => hear(arrival("left", server), async () => ({})));

  gateway.each((event) => {
    const turn = servers.take(event, gateway.bot());
    if (changesRights.test(event.t)) ear.appPermissions.forget();
    if (event.t === GatewayDispatchEvents.ThreadDelete) ear.poster.threadDeleted(rootOf(event.d));
    if (signal.aborted) return;
    if (turn && "joined" in turn) onJoined(turn.joined);
    if (turn && "left" in turn) onLeft(turn.left);
    // Of these every field is read as Discord's pages give it; one that is not there throws, and costs this event.
    if (event.t === GatewayDispatchEvents.IntegrationCreate)
      newcomers.told(event.d as GatewayIntegrationCreateDispatchData, gateway.bot());
    if (event.t === GatewayDispatchEvents.InteractionCreate) onInteraction(event.d as APIInteraction);
    if (event.t === GatewayDispatchEvents.MessageCreate) onMessage(event.d as GatewayMessageCreateDispatchData);
  });
  return async () => {
    await Promise.allSettled(busy);
  };
}

/** A button or form of another version of Lede: without an answer Discord says that the app failed. */
async function tellTooOld(
  { render, wire, clock }: DiscordEar,
  interaction: APIInteraction,
  arrivedAt: number,
  signal: AbortSignal,
): Promise<void> {
  const { id, token, application_id: application } = interaction;
  if (interaction.type !== InteractionType.MessageComponent && interaction.type !== InteractionType.ModalSubmit) return;
  const lines = [spoken(tongueFor(textIn(interaction.locale) ?? "").told(worded("desk.too-old")))];
  const [part] = render({ kind: "notice", audience: "asker", tone: "plain", lines });
  if (part === undefined) return;
  await openCallback({ id, token, application, arrivedAt }, { wire, clock, signal }).reply(
    asPayload(part.payload) as Posting,
    true,
  );
}

/** A thread made from a message carries its id. */
function rootOf(thread: unknown): MessageId {
  const { id, parent_id: parent } = objectIn(thread);
  return discordMessageId(idIn(parent) ?? "", idIn(id) ?? "");
}

const changesRights = /^(?:GUILD_(?:ROLE_|MEMBER_UPDATE|UPDATE)|CHANNEL_)/;

/** The acknowledgement waits for it, so not for long. */
const recallMs = 800;

/** A thread that slept is not remembered: whose it is decides of which place this was said. */
async function recall({ rooms, clock }: DiscordEar, at: APIInteraction["channel"], signal: AbortSignal): Promise<void> {
  if (at === undefined || !isThread(at) || rooms.known(at.id) !== undefined) return;
  const asked = rooms.of(at.id).then(() => undefined);
  await Promise.race([asked, clock.sleep(recallMs, signal)]).catch(() => undefined);
}

async function hearInteraction(
  ear: DiscordEar,
  hear: Hear,
  interaction: APIInteraction,
  origins: Recent<MessageId>,
  arrivedAt: number,
  signal: AbortSignal,
): Promise<void> {
  const { gateway, wire, clock, log } = ear;
  const isOwn = (owner: string | undefined) => owner !== undefined && owner === gateway.bot();
  if (isMember(interaction)) await recall(ear, interaction.channel, signal);
  const understood = understandInteraction(interaction, {
    isOurs: (thread) => isOwn(ear.rooms.known(thread)?.owner),
    originOf: (message) => origins.get(message),
  });
  if (understood === undefined) {
    log.warn("interaction-not-understood", { type: interaction.type });
    return tellTooOld(ear, interaction, arrivedAt, signal);
  }
  const { heard, upload } = understood;
  const pressedOn = "message" in interaction ? (interaction.message?.flags ?? 0) : 0;
  const { id, token, application_id: application } = interaction;
  const reply = new InteractionReply({
    ...ear,
    heard,
    remember: (message, origin) => origins.set(message, origin),
    signal,
    arrivedAt,
    promise: promised(heard, { secret: (Number(pressedOn) & flags.ephemeral) !== 0 }),
    member: isMember(interaction),
    callback: openCallback({ id, token, application, arrivedAt }, { wire, clock, signal }),
  });
  const acknowledged = reply.acknowledge();
  try {
    // Whatever the desk computes first must not keep the acknowledgement from leaving.
    await setImmediate();
    const file = upload === undefined ? {} : await readUpload(upload, ear.api, signal);
    const whole = "inputs" in heard ? { ...heard, inputs: { ...heard.inputs, ...file } } : heard;
    await hear({ ...(await ear.rights(interaction, whole)), signal }, (said) => reply.say(said));
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.kind === "bug" || trouble.kind === "malformed" || !(thrown instanceof Trouble))
      log.error("interaction-failed", trouble, { kind: heard.kind });
    if (heard.kind !== "suggest")
      await reply
        .say({
          kind: "notice",
          audience: "asker",
          tone: "problem",
          lines: [spoken(trouble.forReaders(tongueFor(heard.locale)))],
        })
        .catch((again) => log.error("interaction-not-answered", again, { kind: heard.kind }));
  } finally {
    await reply.end();
    await acknowledged;
  }
}
