// The fake Discord's gateway: hello, identify, resume with replay, heartbeats that may fall silent, and every way to be thrown out.
import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { application, bot, type Guild, guildPayload, type Json, token } from "./town.ts";

type Session = {
  readonly id: string;
  readonly shard: number;
  sequence: number;
  readonly events: { s: number; t: string; d: unknown }[];
  socket?: WebSocket;
};

export class Gateway {
  readonly #server: WebSocketServer;
  readonly #sessions = new Map<string, Session>();
  readonly #guilds: () => readonly Guild[];
  readonly #address: () => string;
  identifies = 0;
  resumes = 0;
  /** The intents of the last identify. */
  intents = 0;
  heartbeatMs = 41_250;
  /** Takes heartbeats and never answers: the connection is dead and does not know. */
  zombie = false;
  refuseResume = false;
  /** How many shards identify alone, and in which of the five seconds each did: by the remainder of their number. */
  concurrency = 1;
  shards = 1;
  readonly #identified = new Map<number, number>();
  /** Identifies that came sooner than Discord allows, where several processes begin. */
  hasty = 0;
  /** Close code for whoever identifies next. */
  closeAtIdentify: number | undefined;

  constructor(server: Server, guilds: () => readonly Guild[], address: () => string) {
    this.#server = new WebSocketServer({ server });
    this.#guilds = guilds;
    this.#address = address;
    this.#server.on("connection", (socket) => {
      socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: this.heartbeatMs } }));
      socket.on("error", () => undefined);
      socket.on("message", (bytes) => this.#take(socket, JSON.parse(String(bytes)) as { op: number; d: Json }));
    });
  }

  #take(socket: WebSocket, { op, d }: { readonly op: number; readonly d: Json }): void {
    if (op === 1 && !this.zombie) socket.send(JSON.stringify({ op: 11 }));
    if (op === 2) this.#identify(socket, d);
    if (op === 6) this.#resume(socket, d);
  }

  #identify(socket: WebSocket, d: Json): void {
    this.identifies += 1;
    this.intents = Number(d.intents);
    const code = this.closeAtIdentify ?? (d.token === token ? undefined : 4004);
    if (code !== undefined) {
      socket.close(code);
      return;
    }
    const [shard, of] = (d.shard as readonly [number, number] | undefined) ?? [0, 1];
    // https://docs.discord.com/developers/events/gateway#rate-limiting
    const key = shard % this.concurrency;
    if (performance.now() - (this.#identified.get(key) ?? -5_000) < 5_000 && of > 1) this.hasty += 1;
    this.#identified.set(key, performance.now());
    const session: Session = { id: `session${this.identifies}`, shard, sequence: 0, events: [], socket };
    // Who identifies as a shard ends what was that shard before.
    for (const had of this.#sessions.values()) if (had.shard === shard || of === 1) this.#sessions.delete(had.id);
    this.#sessions.set(session.id, session);
    this.shards = of;
    const guilds = this.#guilds().filter(({ id }) => this.#shardOf(id) === shard);
    this.#dispatch(session, "READY", {
      v: 10,
      user: bot,
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.#address(),
      application: { id: application, flags: 0 },
      shard: [shard, of],
    });
    for (const guild of guilds) this.#dispatch(session, "GUILD_CREATE", guildPayload(guild));
  }

  /** Everything after the sequence the client saw is sent again, as Discord does. */
  #resume(socket: WebSocket, d: Json): void {
    const session = this.#sessions.get(String(d.session_id));
    if (session === undefined || this.refuseResume) {
      socket.send(JSON.stringify({ op: 9, d: false }));
      return;
    }
    this.resumes += 1;
    session.socket = socket;
    for (const event of session.events.filter((one) => one.s > Number(d.seq)))
      socket.send(JSON.stringify({ op: 0, ...event }));
    this.#dispatch(session, "RESUMED", {});
  }

  #dispatch(session: Session, t: string, d: unknown): void {
    const event = { s: ++session.sequence, t, d };
    session.events.push(event);
    if (session.events.length > 5_000) session.events.shift();
    if (session.socket?.readyState === 1) session.socket.send(JSON.stringify({ op: 0, ...event }));
  }

  /** https://docs.discord.com/developers/events/gateway#sharding: what belongs to no server comes to shard 0. */
  #shardOf(guild: unknown): number {
    return typeof guild === "string" && /^\d+$/.test(guild) ? Number((BigInt(guild) >> 22n) % BigInt(this.shards)) : 0;
  }

  /** To whoever holds the shard, or kept for them to be replayed. */
  emit(t: string, d: unknown): void {
    const { guild_id: guild, id } = Object(d) as Json;
    const shard = this.#shardOf(/^GUILD_(CREATE|DELETE|UPDATE)$/.test(t) ? id : guild);
    for (const session of this.#sessions.values()) if (session.shard === shard) this.#dispatch(session, t, d);
  }

  /** The shards that somebody is connected as. */
  get held(): readonly number[] {
    return [...this.#sessions.values()]
      .filter(({ socket }) => socket?.readyState === 1)
      .map(({ shard }) => shard)
      .sort();
  }

  raw(packet: unknown): void {
    for (const socket of this.#server.clients) socket.send(JSON.stringify(packet));
  }

  /** Whatever bytes or words come down the line. */
  frame(bytes: string | Buffer): void {
    for (const socket of this.#server.clients) socket.send(bytes);
  }

  /** With a code a clean close, without one the line is cut. */
  drop(code?: number): void {
    for (const socket of this.#server.clients) {
      if (code === undefined) socket.terminate();
      else socket.close(code);
    }
  }

  /** Lines stand and nobody reads them: not even a farewell is answered. */
  hush(): void {
    for (const socket of this.#server.clients) socket.pause();
  }

  get connected(): number {
    return this.#server.clients.size;
  }

  close(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }
}
