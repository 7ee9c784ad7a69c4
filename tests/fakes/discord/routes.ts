// What the fake Discord answers to each request, and what that changes in its little world.
import { isGalleryEdit, type Kept, refusedFile, type Sent, withFiles } from "./attachments.ts";
import { Interactions } from "./interactions.ts";
import { no, type Outcome } from "./outcome.ts";
import { pingedBy } from "./pings.ts";
import {
  alice,
  application,
  bob,
  bot,
  type Channel,
  type Guild,
  granted,
  type Json,
  type Message,
  newMessage,
  snowflake,
} from "./town.ts";

type Town = {
  readonly guilds: Guild[];
  readonly emit: (t: string, d: unknown) => void;
  readonly gatewayUrl: () => string;
};

export class Routes {
  readonly messages = new Map<string, Message[]>();
  readonly commands: Json[] = [];
  /** Every file that came with a message of ours. */
  readonly files: Kept[] = [];
  readonly interactions = new Interactions({
    files: this.files,
    keep: (message) => this.#keep(message),
    forget: (message) =>
      this.messages.set(
        message.channel_id,
        (this.messages.get(message.channel_id) ?? []).filter((one) => one !== message),
      ),
  });
  /** What a server decided under Server Settings > Integrations, by the command's name. */
  readonly decided = new Map<string, readonly Json[]>();
  readonly threads = new Map<string, Channel>();
  /** Channels whose bucket is five a five seconds, with headers; else none are told. */
  buckets = false;
  /** Without, a message sent twice stands there twice. */
  noncesKept = true;
  readonly #channels = new Map<string, Channel>();
  readonly #nonces = new Map<string, Message>();
  readonly #buckets = new Map<string, { left: number; resetAt: number }>();
  readonly #town: Town;
  applicationFlags = 0;
  /** As many as Discord recommends. */
  shards = 1;
  /** What Add App asks for. */
  readonly installs: Json = {};
  /** Channels and threads that refuse our messages, with the code: 50001, 50013, 50083, 160005. */
  readonly closed = new Map<string, number>();
  permissions = granted;
  /** False as it was reported of Discord; true once that is mended. */
  galleryEdits = false;
  /** Roles that people may be given, and whether anybody may mention them. */
  readonly groups = new Map<string, { readonly mentionable: boolean }>();
  /** Members beside Alice and Bob: the rights of each one's own role, and their other roles. */
  readonly #members = new Map<string, { readonly rights: bigint; readonly roles: readonly string[] }>();

  constructor(town: Town) {
    this.#town = town;
  }

  answer(method: string, path: string, body: Json): Outcome {
    const [bare = "", query = ""] = path.split("?");
    const parts = bare.split("/").slice(1);
    const [root, id = "", ...rest] = parts;
    if (root === "gateway")
      return {
        status: 200,
        body: {
          url: this.#town.gatewayUrl(),
          shards: this.shards,
          session_start_limit: { total: 1000, remaining: 999, reset_after: 1, max_concurrency: 1 },
        },
      };
    if (bare === "/users/@me") return { status: 200, body: bot };
    if (bare === "/users/@me/guilds")
      return {
        status: 200,
        body: this.#town.guilds.map(({ id, name }) => ({ id, name, permissions: this.permissions.toString() })),
      };
    if (bare === "/users/@me/channels")
      return { status: 200, body: { id: `7${String(body.recipient_id).slice(1)}`, type: 1, recipients: [] } };
    if (root === "applications") return this.#commands(method, parts, body);
    if (root === "guilds") return this.#guild(id, rest);
    if (root === "interactions") return this.interactions.callback(id, rest[0] ?? "", body, query);
    if (root === "webhooks") return this.interactions.webhook(method, rest, body);
    if (root === "channels") return this.#channel(method, id, rest, body, query);
    return no(404, 0);
  }

  #commands(method: string, parts: readonly string[], body: Json): Outcome {
    if (parts[1] === "@me") {
      if (method === "PATCH") Object.assign(this.installs, body.integration_types_config);
      return {
        status: 200,
        body: {
          id: application,
          integration_types_config: this.installs,
          name: "Lede",
          flags: this.applicationFlags,
          approximate_guild_count: this.#town.guilds.length,
        },
      };
    }
    // https://docs.discord.com/developers/interactions/application-commands#get-guild-application-command-permissions
    if (parts.at(-1) === "permissions") return { status: 200, body: this.#permissions(parts[3] ?? "") };
    if (method === "GET") return { status: 200, body: this.commands };
    // Takes the place of all there were; ids stay with names:
    // https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands
    if (method === "PUT") {
      const before = this.commands.splice(0);
      for (const one of body as unknown as readonly Json[]) {
        const had = before.find(({ name, type }) => name === one.name && (type ?? 1) === (one.type ?? 1));
        const id = had?.id ?? snowflake();
        this.commands.push({ ...one, id, application_id: application, version: snowflake() });
      }
      return { status: 200, body: this.commands };
    }
    return no(405, 0);
  }

  #permissions(guild: string): readonly Json[] {
    return [...this.decided].map(([name, permissions]) => ({
      id: this.commands.find((one) => one.name === name)?.id,
      application_id: application,
      guild_id: guild,
      permissions,
    }));
  }

  #guild(id: string, rest: readonly string[]): Outcome {
    const guild = this.#town.guilds.find((one) => one.id === id);
    if (guild === undefined) return no(404, 10004);
    if (rest[0] === "threads")
      return {
        status: 200,
        body: { threads: [...this.threads.values()].filter((one) => one.guild_id === id), members: [] },
      };
    // https://docs.discord.com/developers/resources/guild#get-guild-channels: no threads among them.
    if (rest[0] === "channels") return { status: 200, body: guild.channels };
    const everyone = { id, permissions: this.permissions.toString(), mentionable: false };
    const own = [...this.#members].map(([person, { rights }]) => ({ id: `8${person}`, permissions: `${rights}` }));
    const groups = [...this.groups].map(([group, { mentionable }]) => ({ id: group, permissions: "0", mentionable }));
    const roles = [everyone, ...own, ...groups];
    const [what, person = ""] = rest;
    if (what !== "members") return { status: 200, body: { id, name: guild.name, owner_id: alice.id, roles } };
    const member = this.#members.get(person);
    if (![alice.id, bob.id, bot.id].includes(person) && member === undefined) return no(404, 10007);
    return { status: 200, body: { user: { id: person }, roles: member ? [`8${person}`, ...member.roles] : [] } };
  }

  /** Somebody comes to every server, and each says so of their role. */
  join(person: string, rights: bigint, roles: readonly string[] = []): void {
    this.#members.set(person, { rights, roles });
    const role = { id: `8${person}`, permissions: rights.toString() };
    for (const { id } of this.#town.guilds) this.#town.emit("GUILD_ROLE_CREATE", { guild_id: id, role });
  }

  #channel(method: string, id: string, rest: readonly string[], body: Json, query: string): Outcome {
    const [what, message, deeper] = rest;
    const channel = this.find(id);
    if (channel === undefined) return no(404, 10003);
    if (what === undefined) return { status: 200, body: channel };
    if (what === "typing" || what === "thread-members") return { status: 204 };
    if (what === "threads") return this.#openPost(channel, body);
    const kept = this.messages.get(id) ?? [];
    if (message === undefined && method === "GET") return { status: 200, body: pageOf(kept, query) };
    if (message === undefined) return this.#post(channel, body);
    if (deeper === "reactions" && method === "PUT") return { status: 204 };
    if (deeper === "threads") return this.#openThread(channel, message, body);
    const index = kept.findIndex((one) => one.id === message);
    if (index < 0) return no(404, 10008);
    if (deeper === "crosspost") return this.#publish(channel, kept[index] as Message);
    if (method === "DELETE") kept.splice(index, 1);
    if (method === "PATCH") return this.#edit(channel, kept, index, body);
    return { status: method === "DELETE" ? 204 : 200, ...(method === "DELETE" ? {} : { body: kept[index] }) };
  }

  /**
   * Our own alone, and none in an archived thread; what is not sent stays as it was:
   * https://docs.discord.com/developers/resources/message#edit-message
   */
  #edit(channel: Channel, kept: Message[], at: number, body: Json): Outcome {
    const stood = kept[at] as Message;
    const closed = this.closed.get(channel.id);
    if (closed !== undefined) return no(closed === 50083 ? 400 : 403, closed);
    if (stood.author.id !== bot.id) return no(403, 50005);
    const sent = body.sent as Sent | undefined;
    const refused = refusedFile(sent, this.permissions);
    if (refused !== undefined) return no(refused === 50013 ? 403 : 413, refused);
    if (isGalleryEdit(body) && !this.galleryEdits) return no(400, 50035);
    const { content = stood.content, components = stood.components, flags = stood.flags } = body as Partial<Message>;
    // A list that is sent takes the place of the one there was: https://github.com/discord/discord-api-docs/issues/5170
    const attachments = body.attachments === undefined && sent === undefined ? stood.attachments : [];
    const edited = { ...stood, content, components, flags, attachments, edited_timestamp: new Date().toISOString() };
    kept[at] = withFiles(edited, body, sent, this.files);
    return { status: 200, body: kept[at] };
  }

  find(id: string): Channel | undefined {
    if (!this.#channels.has(id) && !this.threads.has(id))
      for (const channel of this.#town.guilds.flatMap((guild) => guild.channels))
        this.#channels.set(channel.id, channel);
    return this.#channels.get(id) ?? this.threads.get(id) ?? (id.startsWith("7") ? { id, type: 1 } : undefined);
  }

  #post(channel: Channel, body: Json): Outcome {
    if (channel.type === 15) return no(400, 50008);
    const closed = this.closed.get(channel.id);
    if (closed !== undefined) return no(closed === 50083 ? 400 : 403, closed);
    const bucket = this.#spend(channel.id);
    if (bucket.refused) return bucket.refused;
    const nonce = body.enforce_nonce && this.noncesKept ? `${channel.id} ${body.nonce}` : undefined;
    const had = nonce === undefined ? undefined : this.#nonces.get(nonce);
    if (had !== undefined) return { status: 200, body: had, headers: bucket.headers };
    const sent = body.sent as Sent | undefined;
    const refused = refusedFile(sent, this.permissions);
    if (refused !== undefined) return no(refused === 50013 ? 403 : 413, refused);
    const message = withFiles(this.#notifying(newMessage(channel.id, bot, body), body), body, sent, this.files);
    if (nonce !== undefined) this.#nonces.set(nonce, message);
    this.#keep(message);
    return { status: 200, body: message, headers: bucket.headers };
  }

  /** Whom it notified stands in the message: a role that may not be mentioned is shown and notifies nobody. */
  #notifying(message: Message, body: Json): Message {
    const all = (this.permissions & (1n << 17n)) !== 0n;
    const { everyone, roles, users } = pingedBy(body, (role) => all || this.groups.get(role)?.mentionable === true);
    return {
      ...message,
      mention_everyone: everyone && all,
      mention_roles: roles,
      mentions: users.map((id) => ({ id })),
    };
  }

  readonly #published = new Map<string, number[]>();
  /** Moves the clock by which the hour of ten is counted. */
  publishedAhead = 0;

  /**
   * Once a message, in announcement channels, ten an hour in each; the body's retry_after is the right one.
   * https://docs.discord.com/developers/resources/message#crosspost-message, support.discord.com "Announcement Channels
   * FAQ", https://github.com/discord/discord-api-docs/issues/6109
   */
  #publish(channel: Channel, message: Message): Outcome {
    if (channel.type !== 5) return no(400, 50024);
    if ((message.flags & 2) !== 0 || (message.flags & 1) !== 0) return no(400, 40033);
    const now = Date.now() + this.publishedAhead;
    const lately = (this.#published.get(channel.id) ?? []).filter((at) => at > now - 3_600_000);
    if (lately.length >= 10) {
      const seconds = ((lately[0] ?? 0) + 3_600_000 - now) / 1000;
      return { status: 429, body: { message: "limited", retry_after: seconds, global: false, code: 20028 } };
    }
    this.#published.set(channel.id, [...lately, now]);
    message.flags |= 1;
    return { status: 200, body: message };
  }

  /** A moderator's deed; its messages go with it. https://docs.discord.com/developers/resources/channel#delete-channel */
  deleteThread(id: string): void {
    const thread = this.threads.get(id);
    this.threads.delete(id);
    this.messages.delete(id);
    if (thread) this.#town.emit("THREAD_DELETE", thread);
  }

  #spend(channel: string): { readonly headers: Record<string, string>; readonly refused?: Outcome } {
    if (!this.buckets) return { headers: {} };
    const now = Date.now();
    const had = this.#buckets.get(channel);
    const bucket = had !== undefined && had.resetAt > now ? had : { left: 5, resetAt: now + 5_000 };
    this.#buckets.set(channel, bucket);
    const seconds = (bucket.resetAt - now) / 1000;
    if (bucket.left <= 0)
      return {
        headers: {},
        refused: {
          status: 429,
          body: { message: "limited", retry_after: seconds, global: false },
          headers: { "retry-after": String(seconds) },
        },
      };
    bucket.left -= 1;
    return {
      // https://docs.discord.com/developers/topics/rate-limits#header-format
      headers: {
        "x-ratelimit-bucket": "messages",
        "x-ratelimit-limit": "5",
        "x-ratelimit-remaining": String(bucket.left),
        "x-ratelimit-reset-after": String(seconds),
      },
    };
  }

  #openThread(parent: Channel, message: string, body: Json): Outcome {
    if (parent.type >= 10 && parent.type <= 16) return no(400, 50024);
    if (this.threads.has(message)) return no(400, 160004);
    if (!this.messages.get(parent.id)?.some((one) => one.id === message)) return no(404, 10008);
    return { status: 201, body: this.#thread(message, parent, String(body.name)) };
  }

  #openPost(forum: Channel, body: Json): Outcome {
    if (forum.type !== 15) return no(400, 50024);
    if ((Number(forum.flags) & 16) !== 0 && !(body.applied_tags as unknown[] | undefined)?.length)
      return no(400, 40067);
    // Only what the forum has: https://docs.discord.com/developers/resources/channel#forum-tag-object
    const has = new Set(((forum.available_tags ?? []) as readonly Json[]).map(({ id }) => id));
    const applied = (body.applied_tags ?? []) as readonly string[];
    if (applied.some((tag) => !has.has(tag))) return no(400, 50035);
    const sent = body.sent as Sent | undefined;
    const refused = refusedFile(sent, this.permissions);
    if (refused !== undefined) return no(refused === 50013 ? 403 : 413, refused);
    const id = snowflake();
    const thread = Object.assign(this.#thread(id, forum, String(body.name)), { applied_tags: applied });
    const said = body.message as Json;
    const message = withFiles(this.#notifying({ ...newMessage(id, bot, said), id }, said), said, sent, this.files);
    this.#keep(message);
    return { status: 201, body: { ...thread, message } };
  }

  #thread(id: string, parent: Channel, name: string): Channel {
    const thread: Channel = {
      id,
      type: parent.type === 5 ? 10 : 11,
      name,
      guild_id: parent.guild_id ?? "",
      parent_id: parent.id,
      owner_id: bot.id,
      thread_metadata: {
        archived: false,
        auto_archive_duration: 1440,
        archive_timestamp: new Date().toISOString(),
        locked: false,
      },
      message_count: 0,
      member_count: 1,
      flags: 0,
    };
    this.threads.set(id, thread);
    this.#town.emit("THREAD_CREATE", thread);
    const root = this.messages.get(parent.id)?.find((one) => one.id === id);
    if (root) root.thread = thread;
    return thread;
  }

  #keep(message: Message): void {
    const kept = this.messages.get(message.channel_id) ?? [];
    kept.push(message);
    this.messages.set(message.channel_id, kept);
  }
}

/** Newest first, as Discord gives them. */
function pageOf(kept: readonly Message[], query: string): readonly Message[] {
  const options = new URLSearchParams(query);
  const before = options.get("before");
  return kept
    .filter((one) => before === null || BigInt(one.id) < BigInt(before))
    .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1))
    .slice(0, Number(options.get("limit") ?? 50));
}
