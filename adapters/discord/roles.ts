// Whether a message of ours may ping a role in a channel: the role lets anybody, or Lede may mention all roles there.
import { PermissionFlagsBits } from "discord.js";
import type { Place } from "../../src/news/place.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Pingable } from "../../src/ports/platform.ts";
import { heldInChannel } from "./channel-rights.ts";
import { destinationOf } from "./place.ts";
import type { Rooms } from "./rooms.ts";
import { isThread, serverIn } from "./shapes.ts";
import { idIn, idsIn, type Json, listIn, objectIn } from "./told.ts";
import { plainTrouble, type Wire } from "./wire.ts";

type Tools = { readonly wire: Wire; readonly rooms: Rooms; readonly clock: Clock };

/** Asked of Discord as it is now, when somebody chooses a role. Throws Trouble. */
export async function pings(role: string, place: Place, { wire, rooms, clock }: Tools): Promise<Pingable> {
  const destination = destinationOf(place);
  if (destination.kind === "person") return "no-role";
  const { guild, channel } = destination;
  // The role that everybody has carries the server's own id.
  if (role === guild) return "everybody";
  const ask = async (path: string): Promise<Json> => objectIn((await wire.send("GET", path)).body);
  try {
    const told = await ask(`/guilds/${guild}`);
    const wanted = listIn(told.roles).find(({ id }) => idIn(id) === role);
    if (wanted === undefined) return "no-role";
    if (wanted.mentionable === true) return "yes";
    const me = idIn((await ask("/users/@me")).id) ?? "";
    const member = { id: me, roles: idsIn((await ask(`/guilds/${guild}/members/${me}`)).roles) };
    const room = await rooms.channel(guild, channel);
    const ruled = isThread(room) && room.parent ? await rooms.channel(guild, room.parent) : room;
    const held = heldInChannel(serverIn(told), ruled, member, clock.now());
    return (held & PermissionFlagsBits.MentionEveryone) !== 0n ? "yes" : "not-mentionable";
  } catch (thrown) {
    throw plainTrouble(thrown);
  }
}
