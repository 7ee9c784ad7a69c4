// What Lede must be allowed to do on Discord, in Discord's own words for its buttons: asked for once, checked before
// promising.
import { PermissionFlagsBits } from "discord.js";

/** https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags */
export const permissions = {
  AddReactions: { bit: PermissionFlagsBits.AddReactions, words: "Add Reactions", needed: false },
  ViewChannel: { bit: PermissionFlagsBits.ViewChannel, words: "View Channel", needed: true },
  SendMessages: { bit: PermissionFlagsBits.SendMessages, words: "Send Messages", needed: true },
  AttachFiles: { bit: PermissionFlagsBits.AttachFiles, words: "Attach Files", needed: false },
  ReadMessageHistory: { bit: PermissionFlagsBits.ReadMessageHistory, words: "Read Message History", needed: true },
  CreatePublicThreads: { bit: PermissionFlagsBits.CreatePublicThreads, words: "Create Public Threads", needed: false },
  SendMessagesInThreads: {
    bit: PermissionFlagsBits.SendMessagesInThreads,
    words: "Send Messages in Threads",
    needed: false,
  },
} as const;

export type PermissionName = keyof typeof permissions;

export const allPermissions = Object.values(permissions).reduce((sum, one) => sum | one.bit, 0n);

/** The link that adds Lede to a server, or to one person, with exactly these permissions and no more. */
export function invite(application: string): { readonly link: string; readonly permissions: readonly string[] } {
  const query = new URLSearchParams({
    client_id: application,
    scope: "bot applications.commands",
    permissions: allPermissions.toString(),
  });
  return {
    link: `https://discord.com/oauth2/authorize?${query}`,
    permissions: Object.values(permissions).map((one) => one.words),
  };
}

export type RoomKind = "text" | "forum" | "thread";

/** May somebody who holds these rights see the room and write there? */
export function mayWrite(held: bigint, kind: RoomKind | "private"): boolean {
  const send: PermissionName = kind === "thread" ? "SendMessagesInThreads" : "SendMessages";
  const all = permissions.ViewChannel.bit | permissions[send].bit;
  return kind !== "private" && ((held & PermissionFlagsBits.Administrator) !== 0n || (held & all) === all);
}

export const mayAttach = (held: bigint): boolean =>
  (held & (PermissionFlagsBits.Administrator | permissions.AttachFiles.bit)) !== 0n;

/** Bits missing where an edition is to be posted; threads there are a comfort, not a need. */
export function missing(held: bigint, kind: RoomKind): readonly string[] {
  if ((held & PermissionFlagsBits.Administrator) !== 0n) return [];
  const send: PermissionName = kind === "thread" ? "SendMessagesInThreads" : "SendMessages";
  return (["ViewChannel", send, "ReadMessageHistory"] as const)
    .filter((name) => (held & permissions[name].bit) === 0n)
    .map((name) => permissions[name].words);
}
