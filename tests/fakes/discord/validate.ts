// What Discord would refuse: its own OpenAPI document, and the limits which that document does not know.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Ajv2020 } from "ajv/dist/2020.js";
import { attachmentObjections, type Sent } from "./attachments.ts";
import { commandObjections } from "./command-rules.ts";
import { allowedObjections } from "./pings.ts";

type Operation = { readonly method: string; readonly path: RegExp; readonly literal: number; readonly schema?: string };

const document = JSON.parse(
  gunzipSync(readFileSync(join(import.meta.dirname, "../../fixtures/discord/openapi.json.gz"))).toString(),
) as { readonly paths: Record<string, Record<string, { requestBody?: unknown }>> };

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false, addUsedSchema: false });
ajv.addSchema({ $id: "discord", ...document });

const pointer = (text: string): string =>
  encodeURIComponent(text.replaceAll("~", "~0").replaceAll("/", "~1")).replaceAll("%7E", "~");

const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({
    method: method.toUpperCase(),
    path: new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`),
    literal: path.replaceAll(/\{[^}]+\}/g, "").length,
    ...(operation.requestBody
      ? { schema: `discord#/paths/${pointer(path)}/${method}/requestBody/content/application~1json/schema` }
      : {}),
  })),
);

/** Empty when Discord would take the request; else one line for every reason it would not. */
export function objections(method: string, path: string, body: unknown): readonly string[] {
  const [bare = path] = path.split("?");
  const operation = operations
    .filter((one) => one.method === method && one.path.test(bare))
    .sort((a, b) => b.literal - a.literal)[0];
  if (operation === undefined) return [`no such operation: ${method} ${bare}`];
  if (operation.schema === undefined) return [];
  const validate = ajv.getSchema(operation.schema);
  if (validate === undefined) return [`no schema: ${operation.schema}`];
  const found: string[] = [];
  if (!validate(known(body ?? {})))
    found.push(...(validate.errors ?? []).map((error) => `${error.instancePath || "/"} ${error.message}`));
  return [...found, ...ownObjections(method, bare, (body ?? {}) as Json)];
}

/** Every SDK sends permissions as strings, as the pages say; the document says integer. */
function known(body: unknown): unknown {
  const { default_member_permissions: permissions } = Object(body) as Json;
  return typeof permissions === "string"
    ? { ...(body as Json), default_member_permissions: Number(permissions) }
    : body;
}

type Json = Readonly<Record<string, unknown>>;

function ownObjections(method: string, path: string, body: Json): readonly string[] {
  if (path.endsWith("/commands") && Array.isArray(body)) return commandObjections(body);
  if (path.endsWith("/callback")) {
    const { type, data } = body as { readonly type: number; readonly data?: Json };
    if (type === 9) return modalObjections(data ?? {});
    return type === 4 || type === 7 ? messageObjections(data ?? {}, true) : [];
  }
  if (/\/messages(\/[^/]+)?$/.test(path) && (method === "POST" || method === "PATCH"))
    return [
      ...messageObjections(body, method === "POST"),
      ...attachmentObjections(body, body.sent as Sent | undefined),
    ];
  if (/^\/webhooks\/[^/]+\/[^/]+$/.test(path) && method === "POST")
    return [...messageObjections(body, true), ...attachmentObjections(body, body.sent as Sent | undefined)];
  if (/^\/channels\/\d+\/threads$/.test(path))
    return [
      ...messageObjections((body.message ?? {}) as Json, true),
      ...attachmentObjections((body.message ?? {}) as Json, body.sent as Sent | undefined),
      ...threadObjections(body),
    ];
  if (path.endsWith("/threads")) return threadObjections(body);
  return [];
}

type Node = Json & { readonly type?: number; readonly components?: readonly Node[]; readonly accessory?: Node };

function nodes(components: unknown): readonly Node[] {
  return ((components ?? []) as readonly Node[]).flatMap((node) => [
    node,
    ...nodes(node.components),
    ...(node.accessory ? nodes([node.accessory]) : []),
  ]);
}

/** Limits of messages that the document does not state. */
export function messageObjections(message: Json, complete: boolean): string[] {
  const found: string[] = [];
  const all = nodes(message.components);
  const v2 = (Number(message.flags ?? 0) & (1 << 15)) !== 0;
  const content = String(message.content ?? "");
  const ids = all.flatMap((node) => (typeof node.custom_id === "string" ? [node.custom_id] : []));
  if (content.length > 2000) found.push(`content of ${content.length}`);
  if (new Set(ids).size < ids.length) found.push("custom_id twice");
  if (all.length > 40) found.push(`${all.length} components`);
  // A file is enough: https://docs.discord.com/developers/resources/message#create-message
  const isEmpty = content === "" && all.length === 0 && !message.embeds && !message.sent;
  if (complete && isEmpty) found.push("empty message");
  if (v2) {
    const shown = all.reduce((sum, node) => sum + (node.type === 10 ? String(node.content).length : 0), 0);
    if (shown > 4000) found.push(`text displays of ${shown}`);
    if (message.content) found.push("content beside V2 components");
  } else {
    if (((message.components ?? []) as unknown[]).length > 5) found.push("more than 5 rows");
    if (all.some((node) => [9, 10, 12, 13, 14, 17].includes(node.type ?? 0)))
      found.push("V2 component without the flag");
  }
  if (all.some((node) => node.type === 1 && (node.components?.length ?? 0) > 5)) found.push("6 buttons in a row");
  found.push(...all.filter(({ type }) => type === 1).flatMap(menuObjections));
  found.push(...all.filter(({ type, style }) => type === 2 && style === 5).flatMap(linkObjections));
  // https://docs.discord.com/developers/components/reference#thumbnail
  if (all.some(({ type, description }) => type === 11 && String(description ?? "").length > 1024))
    found.push("alt text");
  found.push(...allowedObjections(message.allowed_mentions as Parameters<typeof allowedObjections>[0]));
  if (typeof message.nonce === "string" && message.nonce.length > 25) found.push("nonce too long");
  return found;
}

/**
 * A link button has an address of 512 characters at most and no custom_id:
 * https://docs.discord.com/developers/components/reference#button
 */
function linkObjections({ url, custom_id }: Node): string[] {
  const address = typeof url === "string" ? url : "";
  return [
    ...(/^(?:https?|discord):\/\//.test(address) ? [] : ["a link button without an address"]),
    ...(address.length > 512 ? ["a link button's address too long"] : []),
    ...(custom_id === undefined ? [] : ["a link button with a custom_id"]),
  ];
}

/**
 * A menu fills its row and has 25 options at most, each of 100 characters, no value twice:
 * https://docs.discord.com/developers/components/reference#string-select
 */
function menuObjections(row: Node): string[] {
  const menus = (row.components ?? []).filter(({ type }) => type === 3);
  return menus.flatMap(({ options, placeholder }) => {
    const shown = (options ?? []) as readonly { readonly label: string; readonly value: string }[];
    return [
      ...((row.components?.length ?? 0) > 1 ? ["a menu beside something else"] : []),
      ...(shown.length < 1 || shown.length > 25 ? [`a menu of ${shown.length}`] : []),
      ...(shown.some(({ label, value }) => label.length > 100 || value.length > 100) ? ["an option too long"] : []),
      ...(new Set(shown.map(({ value }) => value)).size < shown.length ? ["an option's value twice"] : []),
      ...(String(placeholder ?? "").length > 150 ? ["a menu's words too long"] : []),
    ];
  });
}

/** https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel */
function threadObjections({ name, applied_tags: tags }: Json): string[] {
  const length = String(name ?? "").length;
  return [
    ...(length < 1 || length > 100 ? [`a thread's name of ${length}`] : []),
    ...(Array.isArray(tags) && tags.length > 5 ? [`${tags.length} tags on a post`] : []),
  ];
}

function modalObjections(modal: Json): string[] {
  const components = (modal.components ?? []) as readonly Node[];
  return [
    ...(components.length < 1 || components.length > 5 ? [`modal of ${components.length} components`] : []),
    ...(String(modal.title).length > 45 ? ["modal title too long"] : []),
  ];
}
