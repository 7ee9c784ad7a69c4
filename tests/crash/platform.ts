// The strict server as a Platform, without any idempotency of its own: only what Lede does keeps a message from coming twice.
import { request } from "node:http";
import type { MessageId, Place, Reach } from "../../src/news/place.ts";
import type { Part, Platform } from "../../src/ports/platform.ts";
import { Trouble } from "../../src/trouble.ts";
import { renderPlainly } from "../fakes/platform.ts";

export type Hooks = {
  readonly beforeSend?: () => void;
  /** The request has left this process. */
  readonly sent?: () => void;
  /** The answer is here, nobody has seen it yet. */
  readonly answered?: () => void;
  /** The server shall kill this process instead of answering. */
  readonly dieAccepted?: () => boolean;
};

export function httpPlatform(server: string, hooks: Hooks = {}): Platform {
  return {
    name: "strict",
    render: renderPlainly,
    post: async (part, to, options) => {
      await options.begins?.();
      return await send(server, part, to, options, hooks);
    },
    find: async (key, at, signal) => {
      const query = new URLSearchParams({ key, place: at.address });
      const answer = await fetch(`${server}/messages?${query}`, { signal }).catch(() => undefined);
      if (answer === undefined) throw new Trouble("unavailable");
      return answer.status === 404 ? "absent" : ((await answer.json()) as { id: string }).id;
    },
    direct: async (person, tenant) => ({ platform: "strict", tenant, address: `@${person}` }),
    manages: async () => true,
    reads: async () => true,
    reach: async (): Promise<Reach> => ({ state: "open" }),
    retract: async () => {},
    listen: async () => {},
    awake: () => true,
  };
}

function send(
  server: string,
  part: Part,
  to: Place,
  { key, under, signal }: { readonly key: string; readonly under?: MessageId; readonly signal: AbortSignal },
  hooks: Hooks,
): Promise<MessageId> {
  hooks.beforeSend?.();
  return new Promise((resolve, reject) => {
    const unknown = (cause: unknown) => reject(new Trouble("unknown-outcome", undefined, { cause }));
    const dies = hooks.dieAccepted?.() ? { dieAfterwards: process.pid } : {};
    const body = JSON.stringify({
      place: to.address,
      key,
      text: part.plainText,
      payload: part.payload,
      under,
      ...dies,
    });
    const going = request(`${server}/messages`, {
      method: "POST",
      signal,
      headers: { "content-type": "application/json" },
    });
    going.on("error", unknown);
    going.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (piece: string) => {
        text += piece;
      });
      response.on("error", unknown);
      response.on("end", () => {
        if (response.statusCode !== 201) return reject(new Trouble("bad-input", text));
        hooks.answered?.();
        resolve((JSON.parse(text) as { id: string }).id);
      });
    });
    going.end(body, () => hooks.sent?.());
  });
}
