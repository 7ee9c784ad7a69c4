// Whom Discord would notify of a message: what stands in its words, as far as its allowed mentions let it.
// https://docs.discord.com/developers/resources/message#allowed-mentions-object
import type { Json } from "./town.ts";

export type Pinged = {
  readonly everyone: boolean;
  readonly roles: readonly string[];
  readonly users: readonly string[];
};

type Node = Json & { readonly type?: number; readonly content?: string; readonly components?: readonly Node[] };
type Allowed = {
  readonly parse?: readonly string[];
  readonly roles?: readonly string[];
  readonly users?: readonly string[];
};

/** Looked for in the raw text, whatever stands before it: a backslash saves nobody. */
export function pingedBy(message: Json, mayPing: (role: string) => boolean): Pinged {
  const text = [String(message.content ?? ""), ...wordsOf((message.components ?? []) as readonly Node[])].join("\n");
  const allowed = message.allowed_mentions as Allowed | undefined;
  const found = (pattern: RegExp): readonly string[] => [
    ...new Set([...text.matchAll(pattern)].map(([, id = ""]) => id)),
  ];
  const lets = (kind: "roles" | "users", id: string): boolean =>
    allowed === undefined || allowed.parse?.includes(kind) === true || allowed[kind]?.includes(id) === true;
  return {
    everyone: /@everyone|@here/.test(text) && (allowed === undefined || allowed.parse?.includes("everyone") === true),
    roles: found(/<@&(\d+)>/g).filter((id) => lets("roles", id) && mayPing(id)),
    users: found(/<@!?(\d+)>/g).filter((id) => lets("users", id)),
  };
}

/** A kind is either parsed or listed: both together are refused. */
export const allowedObjections = (allowed: Allowed | undefined): string[] =>
  (["roles", "users"] as const).flatMap((kind) => [
    ...(allowed?.parse?.includes(kind) && (allowed[kind]?.length ?? 0) > 0 ? [`${kind} parsed and listed`] : []),
    ...((allowed?.[kind]?.length ?? 0) > 100 ? [`more than 100 ${kind} allowed`] : []),
  ]);

const wordsOf = (nodes: readonly Node[]): readonly string[] =>
  nodes.flatMap((node) => [...(node.type === 10 ? [node.content ?? ""] : []), ...wordsOf(node.components ?? [])]);
