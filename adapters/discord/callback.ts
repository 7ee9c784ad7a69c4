// How an interaction is answered over its token: the first answer in time, edits, follow-ups; each tried again only
// where that is harmless.
import { InteractionResponseType, RESTJSONErrorCodes } from "discord.js";
import type { Clock } from "../../src/ports/clock.ts";
import { Trouble } from "../../src/trouble.ts";
import { limits } from "./limits.ts";
import { flags, type Message, noMentions, type Posting } from "./message.ts";
import { codeOf, Refused, type Sending, type Wire } from "./wire.ts";

export type Named = { readonly id: string; readonly channel: string };

export interface Callback {
  /** Each of these four is a first answer: only one may be given. False when it came too late or in vain. */
  defer(secretly: boolean): Promise<boolean>;
  deferUpdate(): Promise<boolean>;
  show(modal: unknown): Promise<boolean>;
  choose(choices: readonly unknown[]): Promise<boolean>;
  /** The whole answer at once. */
  reply(posting: Posting, secretly: boolean): Promise<Named | false>;
  /** After a deferral. This and what follows throws what the wire throws. */
  edit(posting: Posting): Promise<Named>;
  follow(posting: Posting, secretly: boolean): Promise<Named>;
  remove(): Promise<void>;
  /** Another process answered first: nothing more may be said, or it would be said twice. */
  taken(): boolean;
}

/** After a try that ended in doubt it means that the try arrived. */
const alreadyAcknowledged: number = RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
const triesMost = 4;

export function openCallback(
  interaction: {
    readonly id: string;
    readonly token: string;
    readonly application: string;
    readonly arrivedAt: number;
  },
  tools: { readonly wire: Wire; readonly clock: Clock; readonly signal: AbortSignal },
): Callback {
  const { wire, clock, signal } = tools;
  const first = `/interactions/${interaction.id}/${interaction.token}/callback`;
  const later = `/webhooks/${interaction.application}/${interaction.token}`;

  let taken = false;

  /** Until three seconds after arrival, the same answer may be sent again: only the first counts. */
  async function begin(path: string, sending: Sending): Promise<unknown> {
    for (let tried = 1; ; tried++) {
      try {
        return (await wire.send("POST", path, { ...sending, bare: true })).body ?? {};
      } catch (thrown) {
        if (codeOf(thrown) === alreadyAcknowledged) {
          taken = tried === 1;
          return taken ? undefined : {};
        }
        const wait = waitBefore(thrown, tried);
        const left = interaction.arrivedAt + limits.firstAnswerMs - clock.now();
        if (wait === undefined || tried >= triesMost || wait > left - 200) return undefined;
        await clock.sleep(wait, signal).catch(() => undefined);
        // Nobody waits for the first answer yet: what is thrown now would be caught by nobody.
        if (signal.aborted) return undefined;
      }
    }
  }

  /** Edits are harmless to repeat; a follow-up only when it surely did not arrive. */
  async function go(method: "PATCH" | "POST" | "DELETE", path: string, sending: Sending): Promise<unknown> {
    for (let tried = 1; ; tried++) {
      try {
        return (await wire.send(method, path, { ...sending, bare: true })).body;
      } catch (thrown) {
        const doubtful = thrown instanceof Trouble && thrown.kind === "unknown-outcome";
        const fault = thrown instanceof Refused && thrown.trouble.kind === "unknown-outcome";
        const wait = method === "POST" && (doubtful || fault) ? undefined : waitBefore(thrown, tried);
        if (wait === undefined || tried >= triesMost) throw thrown;
        await clock.sleep(wait, signal);
      }
    }
  }

  return {
    taken: () => taken,
    defer: async (secretly) =>
      (await begin(first, {
        json: {
          type: InteractionResponseType.DeferredChannelMessageWithSource,
          ...(secretly ? { data: { flags: flags.ephemeral } } : {}),
        },
      })) !== undefined,
    deferUpdate: async () =>
      (await begin(first, { json: { type: InteractionResponseType.DeferredMessageUpdate } })) !== undefined,
    show: async (modal) =>
      (await begin(first, { json: { type: InteractionResponseType.Modal, data: modal } })) !== undefined,
    choose: async (choices) =>
      (await begin(first, {
        json: { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } },
      })) !== undefined,
    async reply(posting, secretly) {
      const json = { type: InteractionResponseType.ChannelMessageWithSource, data: shaped(posting, secretly) };
      const body = await begin(`${first}?with_response=true`, { json, ...fileOf(posting) });
      if (body === undefined) return false;
      return named((body as { readonly resource?: { readonly message?: unknown } }).resource?.message);
    },
    async edit(posting) {
      const { message } = posting;
      // A deferral has no content to take away; a "thinking" text of ours may have had none either.
      const json = {
        ...shaped(posting, false),
        ...(message.content === undefined ? {} : { content: message.content }),
      };
      return named(await go("PATCH", `${later}/messages/@original`, { json, ...fileOf(posting) }));
    },
    async follow(posting, secretly) {
      return named(await go("POST", `${later}?wait=true`, { json: shaped(posting, secretly), ...fileOf(posting) }));
    },
    async remove() {
      await go("DELETE", `${later}/messages/@original`, {});
    },
  };
}

/** Milliseconds until another try may help, or undefined when none will. */
function waitBefore(thrown: unknown, tried: number): number | undefined {
  const trouble = thrown instanceof Refused ? thrown.trouble : thrown;
  if (!(trouble instanceof Trouble)) return undefined;
  if (trouble.kind === "rate-limited") return (trouble.retryAfterMs ?? 500) + 20;
  return trouble.kind === "unavailable" || trouble.kind === "unknown-outcome" ? 100 * 2 ** tried : undefined;
}

function shaped(posting: Posting, secretly: boolean): Message {
  const { message } = posting;
  return { ...message, flags: message.flags | (secretly ? flags.ephemeral : 0), allowed_mentions: noMentions };
}

const fileOf = (posting: Posting) => (posting.file === undefined ? {} : { file: posting.file });

function named(body: unknown): Named {
  const { id, channel_id } = Object(body) as { readonly id?: string; readonly channel_id?: string };
  return { id: id ?? "", channel: channel_id ?? "" };
}
