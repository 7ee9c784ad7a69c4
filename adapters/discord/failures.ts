// What is still possible for an answer when one way of delivering it fails: a table of way and failure.
import { RESTJSONErrorCodes } from "discord.js";
import { asTrouble, type TroubleKind } from "../../src/trouble.ts";
import { codeOf, plainTrouble } from "./wire.ts";

/**
 * `edit`: the first answer becomes it. `follow`: another message over the token. `post`: an ordinary message in the
 * thread it belongs in, while the token answers the asker in private. `openly`: an ordinary message, without a token.
 * `in-person`: the asker's direct messages. `nowhere`: only into the log.
 */
export type Way = "edit" | "follow" | "post" | "openly" | "in-person" | "nowhere";

/**
 * `token`: it is too late for this interaction. `message`: what is edited was deleted. `place`: deleted, locked,
 * archived or forbidden. `down`: surely not arrived, but another time it might. `doubt`: it may have arrived.
 * `ours`: the same bytes will never be taken, or we are stopping.
 */
export type Failure = "token" | "message" | "place" | "down" | "doubt" | "ours";

/** `throw`: whoever asked is told so in words. */
export const next: Readonly<Record<Way, Readonly<Record<Failure, Way | "throw">>>> = {
  edit: {
    token: "openly",
    message: "follow",
    place: "follow",
    down: "follow",
    doubt: "follow",
    ours: "throw",
  },
  // What may have arrived is not said twice; the asker is told of the doubt.
  follow: {
    token: "openly",
    message: "openly",
    place: "openly",
    down: "openly",
    doubt: "throw",
    ours: "throw",
  },
  // The private answer that still waits takes it; a second copy in private, where the first is in doubt, harms nobody.
  post: { token: "edit", message: "edit", place: "edit", down: "edit", doubt: "edit", ours: "throw" },
  openly: {
    token: "in-person",
    message: "in-person",
    place: "in-person",
    down: "in-person",
    doubt: "in-person",
    ours: "throw",
  },
  "in-person": {
    token: "nowhere",
    message: "nowhere",
    place: "nowhere",
    down: "nowhere",
    doubt: "nowhere",
    ours: "nowhere",
  },
  nowhere: {
    token: "nowhere",
    message: "nowhere",
    place: "nowhere",
    down: "nowhere",
    doubt: "nowhere",
    ours: "nowhere",
  },
};

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const tokenDead: ReadonlySet<number> = new Set([
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);

const ofKind: Partial<Readonly<Record<TroubleKind, Failure>>> = {
  "unknown-outcome": "doubt",
  gone: "place",
  "not-allowed": "place",
  unavailable: "down",
  "rate-limited": "down",
  "timed-out": "down",
};

export function failureOf(thrown: unknown): Failure {
  const code = codeOf(thrown);
  if (tokenDead.has(code)) return "token";
  if (code === RESTJSONErrorCodes.UnknownMessage) return "message";
  return ofKind[asTrouble(plainTrouble(thrown)).kind] ?? "ours";
}
