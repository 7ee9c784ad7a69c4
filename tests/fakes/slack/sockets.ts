// Socket Mode as Slack runs it: hello, envelopes that want an acknowledgement, goodbyes, and sockets that break in every way.
import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";

export type Envelope = { readonly type: string; readonly payload: unknown; readonly retry_attempt?: number };

export type Sockets = {
  readonly live: Set<WebSocket>;
  /** How many were ever opened. */
  opened(): number;
  /** To the newest socket that is not deaf; resolves with the acknowledgement's payload. */
  deliver(envelope: Envelope, patienceMs?: number): Promise<unknown>;
  /** "warning", "refresh_requested" or "link_disabled", to every socket. */
  disconnect(reason: string): void;
  /** Every connection cut without a word. */
  drop(): void;
  /** From now on open sockets answer pings and carry nothing. */
  deafen(): void;
  /** From now on open sockets answer nothing at all, pings included. */
  freeze(): void;
  /** New sockets say hello, or do not. */
  greet(yes: boolean): void;
  close(): void;
};

export function openSockets(server: Server): Sockets {
  const live = new Set<WebSocket>();
  const deaf = new Set<WebSocket>();
  const waiting = new Map<string, (payload: unknown) => void>();
  let count = 0;
  let greets = true;
  const sockets = new WebSocketServer({ server, autoPong: true });
  sockets.on("connection", (socket) => {
    count++;
    live.add(socket);
    socket.on("close", () => live.delete(socket));
    socket.on("message", (bytes) => {
      const said = JSON.parse(String(bytes)) as { envelope_id?: string; payload?: unknown };
      if (deaf.has(socket) || said.envelope_id === undefined) return;
      waiting.get(said.envelope_id)?.(said.payload);
      waiting.delete(said.envelope_id);
    });
    if (greets)
      socket.send(
        JSON.stringify({
          type: "hello",
          num_connections: live.size,
          connection_info: { app_id: "A1" },
          debug_info: { host: "applink-1", build_number: 1, approximate_connection_time: 18_060 },
        }),
      );
  });
  return {
    live,
    opened: () => count,
    deliver: ({ type, payload, retry_attempt }, patienceMs = 3_000) => {
      const socket = [...live].filter((candidate) => !deaf.has(candidate)).at(-1);
      if (socket === undefined) return Promise.reject(new Error("no live socket"));
      const envelope_id = randomUUID();
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`no acknowledgement of ${type}`)), patienceMs);
        waiting.set(envelope_id, (answer) => {
          clearTimeout(timer);
          resolve(answer);
        });
        const retry = type === "events_api" ? { retry_attempt: retry_attempt ?? 0, retry_reason: "" } : {};
        socket.send(
          JSON.stringify({ envelope_id, type, payload, accepts_response_payload: type !== "events_api", ...retry }),
        );
      });
    },
    disconnect: (reason) => {
      for (const socket of live)
        socket.send(JSON.stringify({ type: "disconnect", reason, debug_info: { host: "applink-1" } }));
    },
    drop: () => {
      for (const socket of live) socket.terminate();
    },
    deafen: () => {
      for (const socket of live) deaf.add(socket);
    },
    freeze: () => {
      for (const socket of live) {
        deaf.add(socket);
        socket.pause();
      }
    },
    greet: (yes) => {
      greets = yes;
    },
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
