// Whether a message of ours may ping a role in a channel: the role lets anybody, or Lede may mention all roles there.
import { OverwriteType, PermissionFlagsBits } from "discord.js";
import type { Place } from "../../src/news/place.ts";
import type { Pingable } from "../../src/ports/platform.ts";
import { destinationOf } from "./place.ts";
import { plainTrouble, type Wire } from "./wire.ts";

type Role = { readonly id: string; readonly permissions: string; readonly mentionable: boolean };
type Overwrite = { readonly id: string; readonly type: number; readonly allow: string; readonly deny: string };
type Channel = { readonly permission_overwrites?: readonly Overwrite[]; readonly parent_id?: string | null };

/** Asked of Discord as it is now, when somebody chooses a role. Throws Trouble. */
export async function pings(role: string, place: Place, wire: Wire): Promise<Pingable> {
  const destination = destinationOf(place);
  if (destination.kind === "person") return "no-role";
  const { guild, channel } = destination;
  // The role that everybody has carries the server's own id.
  if (role === guild) return "everybody";
  const ask = async <Answer>(path: string): Promise<Answer> => (await wire.send("GET", path)).body as Answer;
  try {
    const { roles } = await ask<{ readonly roles: readonly Role[] }>(`/guilds/${guild}`);
    const wanted = roles.find(({ id }) => id === role);
    if (wanted === undefined) return "no-role";
    if (wanted.mentionable) return "yes";
    const { id: me } = await ask<{ readonly id: string }>("/users/@me");
    const member = await ask<{ readonly roles: readonly string[] }>(`/guilds/${guild}/members/${me}`);
    const told = await ask<Channel>(`/channels/${channel}`);
    const { permission_overwrites: overwrites = [] } =
      told.permission_overwrites === undefined && told.parent_id
        ? await ask<Channel>(`/channels/${told.parent_id}`)
        : told;
    const rights = heldIn({ guild, me, held: member.roles, roles, overwrites });
    return (rights & PermissionFlagsBits.MentionEveryone) !== 0n ? "yes" : "not-mentionable";
  } catch (thrown) {
    throw plainTrouble(thrown);
  }
}

type Standing = {
  readonly guild: string;
  readonly me: string;
  readonly held: readonly string[];
  readonly roles: readonly Role[];
  readonly overwrites: readonly Overwrite[];
};

/** https://docs.discord.com/developers/topics/permissions#permission-overwrites */
function heldIn({ guild, me, held, roles, overwrites }: Standing): bigint {
  const base = roles
    .filter(({ id }) => id === guild || held.includes(id))
    .reduce((all, { permissions }) => all | BigInt(permissions), 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return ~0n;
  const apply = (rights: bigint, these: readonly Overwrite[]): bigint => {
    const [denied, allowed] = (["deny", "allow"] as const).map((side) =>
      these.reduce((all, one) => all | BigInt(one[side]), 0n),
    );
    return (rights & ~(denied ?? 0n)) | (allowed ?? 0n);
  };
  const ofRoles = overwrites.filter(({ type }) => type === OverwriteType.Role);
  const everybody = apply(
    base,
    ofRoles.filter(({ id }) => id === guild),
  );
  const byRole = apply(
    everybody,
    ofRoles.filter(({ id }) => held.includes(id)),
  );
  return apply(
    byRole,
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === me),
  );
}
