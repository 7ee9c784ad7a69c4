// What the fake Discord knows of each interaction: whether it was answered in time, how, and what its asker sees now.
import { isGalleryEdit, type Kept, type Sent, withFiles } from "./attachments.ts";
import { no, type Outcome } from "./outcome.ts";
import { bot, type Json, type Message, newMessage } from "./town.ts";

/** One interaction's answer. */
export type Answered = {
  readonly type: number;
  message?: Message;
  readonly secret: boolean;
  readonly data: Json;
  readonly followUps: Message[];
  readonly at: number;
};

type Town = {
  readonly files: Kept[];
  readonly keep: (message: Message) => void;
  readonly forget: (message: Message) => void;
};

export class Interactions {
  readonly answers = new Map<string, Answered>();
  /** Tokens, and the channel each came from. */
  readonly tokens = new Map<string, { interaction: string; channel: string; expired?: boolean }>();
  readonly #town: Town;

  constructor(town: Town) {
    this.#town = town;
  }

  callback(interaction: string, token: string, body: Json, query: string): Outcome {
    const known = this.tokens.get(token);
    if (known === undefined || known.expired) return no(404, 10062);
    if (this.answers.has(interaction)) return no(400, 40060);
    const data = (body.data ?? {}) as Json;
    const secret = (Number(data.flags ?? 0) & 64) !== 0;
    const answered: Answered = { type: Number(body.type), secret, data, followUps: [], at: performance.now() };
    if (body.type === 4 || body.type === 5) {
      answered.message = newMessage(known.channel, bot, data);
      if (!secret) this.#town.keep(answered.message);
    }
    this.answers.set(interaction, answered);
    if (!query.includes("with_response")) return { status: 204 };
    return {
      status: 200,
      body: { interaction: { id: interaction, type: 2 }, resource: { type: body.type, message: answered.message } },
    };
  }

  webhook(method: string, rest: readonly string[], body: Json): Outcome {
    const known = this.tokens.get(rest[0] ?? "");
    const answered = known && this.answers.get(known.interaction);
    if (known?.expired) return no(401, 50027);
    if (known === undefined || answered === undefined) return no(404, 10015);
    if (method === "POST") {
      const message = withFiles(
        newMessage(known.channel, bot, body),
        body,
        body.sent as Sent | undefined,
        this.#town.files,
      );
      answered.followUps.push(message);
      if ((message.flags & 64) === 0) this.#town.keep(message);
      return { status: 200, body: message };
    }
    if (method === "DELETE") {
      const gone = answered.message;
      delete answered.message;
      if (gone) this.#town.forget(gone);
      return { status: 204 };
    }
    // https://docs.discord.com/developers/topics/opcodes-and-status-codes#json: what was deleted cannot be edited.
    if (answered.message === undefined && (answered.type === 4 || answered.type === 5)) return no(404, 10008);
    if (isGalleryEdit(body)) return no(400, 50035);
    answered.message ??= newMessage(known.channel, bot, {});
    const { message } = answered;
    const flags = Number(body.flags ?? message.flags) | (answered.secret ? 64 : 0);
    Object.assign(message, body, { content: body.content ?? message.content, flags });
    return { status: 200, body: message };
  }
}
