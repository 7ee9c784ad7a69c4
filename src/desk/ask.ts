// Questions: typed as a command, in a briefing's thread, or into the form behind "Ask a follow-up".
import type { AnswerScope } from "../answering/answer.ts";
import type { Answer } from "../news/answer.ts";
import type { Briefing } from "../news/briefing.ts";
import type { MessageId } from "../news/place.ts";
import type { Form } from "../news/talk.ts";
import { Trouble } from "../trouble.ts";
import type { Tongue } from "../words/tongue.ts";
import { worded } from "../words/worded.ts";
import type { Call, CommandCall, Press, Submit } from "./call.ts";
import { notice } from "./notices.ts";
import { answerFor, briefingsHere } from "./opening.ts";
import { mayInterrupt, rememberUnasked } from "./overhearing.ts";
import { aloud, feedsHere, settingsHere } from "./subscriptions.ts";

const longest = 1_000;
/** /ask outside a thread asks about the newest briefings of the place. */
const recentBriefings = 10;

type Asked = {
  readonly question: string;
  readonly root: MessageId | undefined;
  readonly briefings: readonly Briefing[];
  readonly audience: "asker" | "everyone";
  readonly quoteQuestion: boolean;
  /** Nobody put it to us: without a sure answer from these briefings nothing is said. */
  readonly unasked?: true;
};

export async function runAsk(call: CommandCall): Promise<void> {
  const under = await threadOf(call, call.heard.under);
  await answer(call, {
    question: call.heard.inputs.question ?? "",
    root: under.root,
    briefings: under.briefings,
    audience: "asker",
    quoteQuestion: true,
  });
}

/** Someone wrote in a thread of ours, in a DM, or mentioned Lede. `unasked`: it was not said to us. */
export async function hearQuestion(
  call: Call<Extract<Call["heard"], { kind: "question" }>>,
  unasked: boolean,
): Promise<void> {
  const under = await threadOf(call, call.heard.under);
  if (unasked && (under.root === undefined || under.briefings.length === 0)) return;
  const asked = { question: call.heard.text, ...under, audience: "everyone", quoteQuestion: false } as const;
  await answer(call, unasked ? { ...asked, unasked: true } : asked);
}

export async function submitAsk(call: Submit): Promise<void> {
  const { on, inputs } = call.heard;
  const named = await briefingsHere(call, on);
  const under = await threadOf(call, call.heard.under);
  await answer(call, {
    question: inputs.question ?? "",
    root: under.root,
    briefings: named.length > 0 ? named : under.briefings,
    audience: "everyone",
    quoteQuestion: true,
  });
}

export const askForm = (on: string, tongue: Tongue): Form => ({
  name: "ask",
  title: tongue.say("form.ask"),
  submit: tongue.say("button.ask"),
  on,
  fields: [
    {
      name: "question",
      label: tongue.say("form.ask-question"),
      hint: tongue.say("form.ask-question-hint"),
      required: true,
      kind: "paragraph",
      max: longest,
    },
  ],
});

export async function pressAsk({ heard, say, tongue }: Press): Promise<void> {
  await say({ audience: "asker", kind: "form", form: askForm(heard.action.on, tongue) });
}

/** "Search the channel": the same question, asked of everything followed here. */
export async function widen(call: Press): Promise<void> {
  const asked = await answerFor(call, call.heard.action.on);
  if (asked === undefined) throw new Trouble("not-found", worded("ask.gone"));
  await answer(call, {
    question: asked.question,
    root: undefined,
    briefings: [],
    audience: "asker",
    quoteQuestion: true,
  });
}

/** "Right" and "Not what I asked" are counted for the operator; the second offers another try. */
export async function rateAnswer(call: Press): Promise<void> {
  const right = call.heard.action.act === "right";
  call.tools.log.info("answer-rated", { answer: call.heard.action.on, right });
  const lines = right ? [call.tongue.say("ask.thanks")] : [call.tongue.say("ask.again")];
  const buttons = [
    { label: call.tongue.say("button.ask-again"), action: { act: "ask", on: call.heard.action.on } } as const,
    { label: call.tongue.say("button.search"), action: { act: "widen", on: call.heard.action.on } } as const,
  ];
  await call.say(notice("done", lines, right ? {} : { buttons }));
}

async function answer(call: Call, asked: Asked): Promise<void> {
  const { tools, mine, heard } = call;
  const question = readQuestion(asked);
  const scope = await scopeOf(call, asked);
  if (!asked.unasked)
    await call.say({ audience: asked.audience, kind: "progress", doing: (await aloud(call)).say("ask.reading") });
  const given = await tools.answer(question, scope, call.signal);
  if (asked.unasked && !(await mayBeSaid(call, given, asked.root))) return;
  await mine.briefings.saveAnswer(given, heard.in);
  const said = await call.say({
    audience: asked.audience,
    kind: "answer",
    answer: given,
    ...(asked.briefings.length === 1 ? { about: asked.briefings[0]?.headline.text ?? "" } : {}),
    ...(asked.quoteQuestion ? { askedBy: heard.by.name, quoteQuestion: true } : {}),
    ...(asked.unasked ? { unasked: true } : {}),
  });
  if (asked.unasked && asked.root !== undefined)
    await rememberUnasked(call, given.id, { root: asked.root, posted: said.posted ?? [] });
  const turn = { question, answer: given.id, at: call.now };
  if (asked.root !== undefined) await mine.threads.addTurn(asked.root, turn);
  // Who asks on beneath the answer goes on with the same conversation.
  const thread = { place: heard.in, briefings: asked.briefings.map(({ id }) => id), turns: [...scope.turns, turn] };
  if (said.message !== undefined) await mine.threads.open({ root: said.message, ...thread });
  tools.log.info("question-answered", { kind: given.kind, writer: given.writer.name });
}

function readQuestion(asked: Asked): string {
  const question = asked.question.trim();
  if (question === "") throw new Trouble("bad-input", worded("ask.empty"));
  if (question.length > longest) throw new Trouble("bad-input", worded("ask.too-long", { most: longest }));
  return question;
}

/** Of no briefing: what is followed here, and the newest briefings of the place. */
async function scopeOf(call: Call, { briefings, root, unasked }: Asked): Promise<AnswerScope> {
  const { mine, heard, now } = call;
  const feeds = await feedsHere(call);
  const recent = briefings.length > 0 ? briefings : await mine.briefings.recent(heard.in, recentBriefings);
  if (recent.length === 0 && feeds.length === 0) throw new Trouble("bad-input", worded("ask.nothing-here"));
  const articles = recent.flatMap((briefing) => briefing.sources.map((source) => source.article));
  const wanted = (await settingsHere(call)).language;
  const language = wanted === "source" ? recent[0]?.language : wanted;
  return {
    place: heard.in,
    briefings,
    turns: root === undefined ? [] : ((await mine.threads.ofRoot(root))?.turns ?? []),
    feeds: briefings.length > 0 ? [] : feeds,
    articles: [...new Set(articles)],
    now,
    ...(language === undefined ? {} : { language }),
    ...(unasked ? { overheard: true } : {}),
  };
}

/** Sure, and not the second answer of a minute that nobody asked for. */
const mayBeSaid = async (call: Call, given: Answer, root: MessageId | undefined): Promise<boolean> =>
  (given.kind === "answered" || given.kind === "disputed") && root !== undefined && mayInterrupt(call, root);

async function threadOf(call: Call, under: MessageId | undefined) {
  const thread = under === undefined ? undefined : await call.mine.threads.ofRoot(under);
  const briefings = await Promise.all((thread?.briefings ?? []).map((id) => call.mine.briefings.ofId(id)));
  return { root: thread?.root, briefings: briefings.filter((one): one is Briefing => one !== undefined) };
}
