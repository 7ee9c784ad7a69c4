// Whether we can speak in a place, and if not, what is missing and what someone there has to click.
import type { Client } from "discord.js";
import type { Place, Reach } from "../../src/news/place.ts";
import { asTrouble } from "../../src/trouble.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { worded } from "../../src/words/worded.ts";
import { missing } from "./permissions.ts";
import { destinationOf } from "./place.ts";
import type { Rooms } from "./rooms.ts";
import { plainTrouble } from "./wire.ts";

export async function reach(place: Place, tools: { readonly client: Client; readonly rooms: Rooms }): Promise<Reach> {
  const { client, rooms } = tools;
  const destination = destinationOf(place);
  try {
    if (destination.kind === "person") {
      await rooms.direct(destination.person);
      return { state: "open" };
    }
    const room = await rooms.within(destination.guild, destination.channel);
    const guild = client.guilds.cache.get(destination.guild);
    const name = room.name === "" ? tongueFor("en").say("reach.that-channel") : `#${room.name}`;
    if (client.isReady() && guild === undefined)
      return {
        state: "not-invited",
        words: worded("reach.discord-not-there"),
      };
    const channel = guild?.channels.cache.get(
      room.kind === "thread" ? (room.parent ?? destination.channel) : destination.channel,
    );
    // Before anyone listens only this is known: the channel is there and shows itself to us.
    const open: Reach = room.followed ? { state: "open", note: worded("reach.followed") } : { state: "open" };
    if (channel === undefined || room.kind === "private") return open;
    const me = channel.guild.members.me ?? (await channel.guild.members.fetchMe());
    const held = channel.permissionsFor(me).bitfield;
    const lacking = missing(held, room.kind);
    if (lacking.length === 0) return open;
    return {
      state: "not-allowed",
      words: worded("reach.discord-lacks", {
        channel: name,
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

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
