// What becomes of a message that needs no answer, and how an answer nobody asked for is limited, taken back and ended.
import type { MessageId } from "../news/place.ts";
import type { Heard } from "../news/talk.ts";
import type { Call, Press } from "./call.ts";
import { help } from "./help.ts";
import { type Manner, mannerOf } from "./manners.ts";
import { notice } from "./notices.ts";

type QuestionCall = Call<Extract<Heard, { kind: "question" }>>;

const year = 365 * 86_400_000;
const hushKey = (root: MessageId): string => `quiet:${root}`;

/** Quiet lies on a thread: where one message stands in it, its root says so for all. */
const rootOf = async ({ mine }: Call, under: MessageId): Promise<MessageId> =>
  (await mine.threads.ofRoot(under))?.root ?? under;

/** What is to be done about it. A message that needs no answer is seen to here: undefined. */
export async function heedManners(call: QuestionCall): Promise<"answer" | "answer-if-found" | undefined> {
  const { text, under, toward } = call.heard;
  const root = under === undefined ? undefined : await rootOf(call, under);
  const hushed = root !== undefined && (await call.mine.settings.kept(hushKey(root), call.now)) !== undefined;
  const { does } = mannerOf(text, toward, hushed);
  if (does === "answer" || does === "answer-if-found") return does;
  await deeds[does]({ ...call, root });
  return undefined;
}

type Deed = (call: QuestionCall & { readonly root: MessageId | undefined }) => Promise<unknown>;

const deeds: Readonly<Record<Exclude<Manner, "answer" | "answer-if-found">, Deed>> = {
  nothing: async () => undefined,
  welcome: ({ say }) => say({ audience: "asker", kind: "welcome" }),
  help: (call) => help(call),
  greet: ({ say, tongue }) => say(notice("plain", [tongue.say("hush.greeting"), tongue.say("hush.more-help")])),
  hush: async (call) => {
    if (call.root !== undefined) await hush(call, call.root);
    await call.say(notice("done", [call.tongue.say("hush.now")]));
  },
  speak: async (call) => {
    if (call.root !== undefined) await call.mine.settings.keep(hushKey(call.root), "", call.now);
    await call.say(notice("done", [call.tongue.say("hush.over")]));
  },
};

const hush = ({ mine, now }: Call, root: MessageId): Promise<void> =>
  mine.settings.keep(hushKey(root), "1", now + year);

type Unasked = { readonly root: MessageId; readonly posted: readonly MessageId[] };
const unaskedKey = (answer: string): string => `unasked:${answer}`;
const apart = 60_000;

/** At most one a minute in a thread. True for whoever may speak now, and only once. */
export async function mayInterrupt({ mine, tools, heard, now }: Call, root: MessageId): Promise<boolean> {
  const key = `interrupted:${root}`;
  if ((await mine.settings.kept(key, now)) !== undefined) return false;
  // Two messages of one moment both find the minute free: one of them is first.
  const minute = Math.floor(now / apart);
  if (!(await tools.store.once.first(`interrupt:${heard.in.tenant}:${root}:${minute}`, now))) return false;
  await mine.settings.keep(key, "1", now + apart);
  return true;
}

/** Where an unasked answer stands, for whoever presses its buttons. */
export const rememberUnasked = ({ mine, now }: Call, answer: string, stands: Unasked): Promise<void> =>
  mine.settings.keep(unaskedKey(answer), JSON.stringify(stands), now + year);

async function unaskedOf({ mine, heard, now }: Press): Promise<Unasked | undefined> {
  const kept = await mine.settings.kept(unaskedKey(heard.action.on), now);
  return kept === undefined ? undefined : (JSON.parse(kept) as Unasked);
}

/** "Not a question": what nobody asked for is gone. */
export async function takeBack(call: Press): Promise<void> {
  const stands = await unaskedOf(call);
  const platform = call.tools.platform(call.heard.in.platform);
  for (const message of stands?.posted ?? []) await platform?.retract(message, call.heard.in, call.signal);
  call.tools.log.info("answer-unwanted", { answer: call.heard.action.on });
  await call.say(
    notice("done", [call.tongue.say("hush.taken-away")], {
      buttons: [{ label: call.tongue.say("button.hush"), action: { act: "hush", on: call.heard.action.on } }],
    }),
  );
}

/** "Quiet here". */
export async function quietHere(call: Press): Promise<void> {
  const stands = await unaskedOf(call);
  if (stands !== undefined) await hush(call, stands.root);
  await call.say(notice("done", [call.tongue.say("hush.now")]));
}
