// What a button means: an act, the thing it acts on, and a number; and its form as text short enough for any platform's
// button.

const acts = {
  evidence: "e", // on a briefing or an answer; n is the page
  ask: "a", // opens the follow-up form; on a briefing, an edition or an answer
  more: "m", // on a briefing
  less: "l", // less like this: on a briefing
  before: "B", // how the story was told before: on a briefing
  why: "w", // why this story: on a briefing
  share: "&", // puts it into the channel, once: on a briefing
  open: "o", // one story of an edition; n is its number
  manage: "g", // on a subscription, or "" for all of this place
  layout: "@", // opens the form of how a schedule's editions look
  edit: "d", // opens the schedule form; on a subscription, or "" for a new one
  pause: "p",
  resume: "r",
  "ask-removal": "q", // shows Remove and Keep
  "remove-schedule": "x",
  preview: "v",
  "post-now": "j", // an edition that was not posted; on its id
  undo: "u", // on an undo token
  again: "t", // opens a form as it was submitted; on a form token
  report: "k", // a mistake: on a briefing; n is the claim's number
  retract: "z", // managers: take the briefing's message away
  "not-asked": "n", // not what I asked: on an answer
  "no-question": "!", // nobody asked: takes an unasked answer away; on the answer
  hush: "-", // no more unasked answers in this thread; on the answer
  right: "y", // right answer: on an answer
  widen: "c", // search the channel: on an answer
  "brief-link": "b", // opens the form that asks for a link
  "add-source": "f", // opens the form that follows a feed
  follow: "=", // follows the feeds that a token names
  "follow-story": "*", // posts when something in it changes that matters: on a briefing
  "stop-story": "/", // on the subscription of a followed story
  brief: "i", // brief what a token names
  sample: "s", // try a briefing now
  unfollow: "h",
  setup: "S", // one step of setting up; on its name, or "" to begin
  "setup-form": "F", // all of it as a form
  "setup-preview": "V",
  "setup-done": "D",
  "take-along": "J", // everything kept of this place as a file
  "ask-deletion": "Q", // shows what would be deleted
  "delete-all": "X",
  turn: "+", // to another page of a list; on which list, n is the page
  help: "?",
} as const satisfies Record<string, string>;

export type ActName = keyof typeof acts;

/** `on` names the thing by its id (may be ""), `n` is a page, story or claim number. */
export type Action = { readonly act: ActName; readonly on: string; readonly n?: number };

/** At most 100 characters for ids of up to 80, without white space: fits a Discord custom_id and a Slack action_id. */
export function encodeAction(action: Action): string {
  return `${acts[action.act]}:${action.n ?? ""}:${action.on}`;
}

const byLetter = new Map(Object.entries(acts).map(([name, letter]) => [letter as string, name as ActName]));

/** Undefined for anything that encodeAction did not make: a stranger's button, an old one, a forged one. */
export function decodeAction(text: string): Action | undefined {
  const parts = /^(.):(\d{0,6}):([\x21-\x7e]{0,90})$/.exec(text);
  const act = parts?.[1] === undefined ? undefined : byLetter.get(parts[1]);
  if (act === undefined) return undefined;
  const on = parts?.[3] ?? "";
  return parts?.[2] ? { act, on, n: Number(parts[2]) } : { act, on };
}
