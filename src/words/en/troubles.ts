// What a reader is told in English by kind of trouble: what to do next, and no cause.
import { inFull } from "../in-full.ts";

export const whenItFails = {
  "trouble.aborted": "Stopped.",
  "trouble.bad-credentials": "Lede is not set up correctly. Its operator was told.",
  "trouble.bad-input": "That could not be understood. Say it in other words.",
  "trouble.bug": "Something went wrong inside Lede. Its operator was told.",
  "trouble.gone": "That place is gone. Choose another one.",
  "trouble.malformed": inFull(
    "Lede made a message that could not be posted. That is its own mistake, and its operator is told.",
  ),
  "trouble.not-allowed": "That is not allowed here. Ask whoever manages this channel.",
  "trouble.not-configured": "That is not set up here. Ask whoever runs Lede.",
  "trouble.not-found": "That could not be found. Check the spelling.",
  "trouble.out-of-budget": "Today's budget is used up. Try again tomorrow.",
  "trouble.rate-limited": "Too many requests just now. Try again in a minute.",
  "trouble.refused": "That address is not one Lede may visit. Paste the text instead.",
  "trouble.stale": "The text behind this is no longer the one that was checked. Brief it again.",
  "trouble.storage-failed": "Lede could not save that. Nothing was changed. Try again in a minute.",
  "trouble.timed-out": "That took too long. Try again in a few minutes.",
  "trouble.too-big": "That is too large to read. Paste the part that matters.",
  "trouble.unavailable": "The other side did not answer. Try again in a few minutes.",
  "trouble.unknown-outcome": inFull(
    "It is not certain that the last message arrived. Look in the channel before you ask again.",
  ),
  "trouble.unreadable": "There is nothing readable there. Give another link, or paste the text.",
} as const;
