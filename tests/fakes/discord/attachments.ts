// Files that come with a message in the fake Discord: what their vendor refuses, and where they stand afterwards.
import type { Json, Message } from "./town.ts";

export type Sent = { readonly name: string; readonly bytes?: Buffer };
export type Kept = {
  readonly url: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly description: string;
};

type Node = Json & { readonly type?: number; readonly components?: readonly Node[]; readonly items?: readonly Item[] };
type Item = { readonly media?: { readonly url?: string }; readonly description?: string };
type Attachment = { readonly id?: unknown; readonly filename?: unknown; readonly description?: unknown };

const attachFiles = 1n << 15n;
const local = "attachment://";

const galleries = (components: unknown): readonly Node[] =>
  ((components ?? []) as readonly Node[]).flatMap((node) => (node.type === 12 ? [node] : galleries(node.components)));
const itemsOf = (message: Json): readonly Item[] => galleries(message.components).flatMap(({ items }) => items ?? []);
const attached = (message: Json): readonly Attachment[] => (message.attachments ?? []) as readonly Attachment[];

/**
 * https://docs.discord.com/developers/reference#uploading-files, /resources/message#attachment-object and
 * /components/reference#media-gallery
 */
export function attachmentObjections(message: Json, sent: Sent | undefined): readonly string[] {
  const found: string[] = [];
  for (const { id, filename, description } of attached(message)) {
    const isNew = typeof id === "number" || Number(id) < 10;
    if (isNew && (Number(id) !== 0 || sent === undefined)) found.push(`attachment ${id} without its file`);
    if (isNew && sent !== undefined && filename !== sent.name) found.push("an attachment of another name");
    if (String(description ?? "").length > 1024) found.push("an attachment's description too long");
  }
  for (const { items = [] } of galleries(message.components)) {
    if (items.length < 1 || items.length > 10) found.push(`a gallery of ${items.length}`);
    if (items.some(({ description }) => String(description ?? "").length > 1024)) found.push("alt text too long");
    for (const { media } of items)
      if (media?.url?.startsWith(local) && media.url !== `${local}${sent?.name}`)
        found.push("the unfurled media attachment is not found");
  }
  return found;
}

/** The code of a refusal: files take a permission of their own, at most ten megabytes in a server without boosts. */
export function refusedFile(sent: Sent | undefined, permissions: bigint): number | undefined {
  if (sent === undefined) return undefined;
  if ((permissions & attachFiles) === 0n) return 50013;
  return (sent.bytes?.length ?? 0) > 10 * 1024 * 1024 ? 40005 : undefined;
}

/** What is changed by an edit into a gallery: https://github.com/discord/discord-api-docs/issues/7529 */
export const isGalleryEdit = (body: Json): boolean => itemsOf(body).some(({ media }) => media?.url?.startsWith(local));

/**
 * The message as Discord gives it back: the file at its own host. Beside components "V2" the list stays empty
 * (https://github.com/discord/discord-api-docs/issues/8277).
 */
export function withFiles(message: Message, body: Json, sent: Sent | undefined, kept: Kept[]): Message {
  const [one] = attached(body);
  if (sent?.bytes === undefined || one === undefined) return message;
  const url = `https://cdn.discordapp.com/attachments/${message.channel_id}/${message.id}/${kept.length}/${sent.name}`;
  const description = String(one.description ?? "");
  kept.push({ url, name: sent.name, bytes: sent.bytes, description });
  const components = JSON.parse(JSON.stringify(message.components).replaceAll(`${local}${sent.name}`, url));
  const isV2 = (message.flags & (1 << 15)) !== 0;
  const attachment = { id: message.id, filename: sent.name, description, url, content_type: "image/png" };
  return { ...message, components, attachments: isV2 ? [] : [attachment] };
}
