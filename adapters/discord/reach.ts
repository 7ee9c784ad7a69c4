// Whether we can speak in a place, and if not, what is missing and what someone there has to click.
import type { Place, Reach } from "../../src/news/place.ts";
import { asTrouble, Trouble } from "../../src/trouble.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { worded } from "../../src/words/worded.ts";
import type { ChannelRights } from "./channel-rights.ts";
import { missing } from "./permissions.ts";
import { destinationOf } from "./place.ts";
import type { Rooms } from "./rooms.ts";
import type { Servers } from "./servers.ts";
import { plainTrouble } from "./wire.ts";

export type ReachTools = {
  readonly servers: Servers;
  readonly rooms: Rooms;
  readonly channelRights: ChannelRights;
  /** Would that server's events come to this process? */
  readonly hears: (server: string) => boolean;
};

export async function reach(place: Place, { servers, rooms, channelRights, hears }: ReachTools): Promise<Reach> {
  const destination = destinationOf(place);
  try {
    if (destination.kind === "person") {
      await rooms.direct(destination.person);
      return { state: "open" };
    }
    const { guild, channel } = destination;
    const room = await rooms.within(guild, channel);
    if (hears(guild) && servers.server(guild) === undefined && !servers.awaited(guild))
      return { state: "not-invited", words: worded("reach.discord-not-there") };
    // Before anyone listens only this is known: the channel is there and shows itself to us.
    const open: Reach = room.followed ? { state: "open", note: worded("reach.followed") } : { state: "open" };
    const held = await channelRights.own(guild, channel);
    if (held === undefined || room.kind === "private") return open;
    const lacking = missing(held, room.kind);
    if (lacking.length === 0) return open;
    return {
      state: "not-allowed",
      words: worded("reach.discord-lacks", {
        channel: room.name === "" ? tongueFor("en").say("reach.that-channel") : `#${room.name}`,
        permissions: listed(lacking),
        lacking: lacking.length,
      }),
    };
  } catch (thrown) {
    const trouble = asTrouble(plainTrouble(thrown));
    if (trouble.kind === "gone") return { state: "gone" };
    if (trouble.kind === "not-allowed") return { state: "not-allowed", words: trouble.message };
    throw trouble;
  }
}

/** The same refusal with the right that is missing, where we know of one: Discord names none. */
export async function naming(thrown: unknown, place: Place, tools: ReachTools): Promise<unknown> {
  if (!(thrown instanceof Trouble) || thrown.kind !== "not-allowed") return thrown;
  const found = await reach(place, tools).catch(() => undefined);
  return found?.state === "not-allowed" ? new Trouble("not-allowed", found.words, { cause: thrown }) : thrown;
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
