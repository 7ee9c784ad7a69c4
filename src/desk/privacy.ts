// /privacy: what is kept and for how long; all that is kept of a place as a file, and deleted for good.
import type { Answer } from "../news/answer.ts";
import { claimsOf } from "../news/answer.ts";
import type { Instant } from "../news/article.ts";
import type { Briefing } from "../news/briefing.ts";
import type { Claim } from "../news/claim.ts";
import type { KeptOfPlace } from "../ports/store.ts";
import { Trouble } from "../trouble.ts";
import { worded } from "../words/worded.ts";
import type { Call, CommandCall, Press } from "./call.ts";
import { clipped, notice } from "./notices.ts";

/** Platforms take files of at least this many characters of any alphabet. */
const longestFile = 2_000_000;

/** Rights are looked at here: anybody may read what is kept, who manages the place may have and delete it. */
export function privacy(call: CommandCall): Promise<void> {
  const what = (call.heard.inputs.what ?? "").trim().toLowerCase();
  if (what === "") return tell(call);
  if (what !== "export" && what !== "delete")
    throw new Trouble("bad-input", worded("privacy.neither", { typed: clipped(what, 40) }));
  if (!call.heard.by.mayManage) throw new Trouble("not-allowed", worded("privacy.managers"));
  return what === "export" ? takeAlong(call) : askFirst(call);
}

export function pressPrivacy(call: Press): Promise<void> {
  const { act } = call.heard.action;
  if (act === "take-along") return takeAlong(call);
  return act === "delete-all" ? deleteAll(call) : askFirst(call);
}

async function tell(call: Call): Promise<void> {
  const { tongue } = call;
  const lines = [
    tongue.say("privacy.reads"),
    tongue.say("privacy.full-text", { days: call.tools.retentionDays }),
    tongue.say("privacy.kept"),
    tongue.say("privacy.model"),
    ...(call.tools.pages ? [tongue.say("privacy.pages", { days: call.tools.retentionDays })] : []),
    tongue.say("privacy.take-along"),
    tongue.say("privacy.removing"),
  ];
  const buttons = [
    { label: tongue.say("button.take-along"), action: { act: "take-along", on: "" } } as const,
    { label: tongue.say("button.delete-all"), action: { act: "ask-deletion", on: "" }, tone: "danger" } as const,
  ];
  await call.say(
    notice("plain", lines, { title: tongue.say("privacy.title"), buttons: call.heard.by.mayManage ? buttons : [] }),
  );
}

async function takeAlong(call: Call): Promise<void> {
  const { tongue } = call;
  const kept = await call.mine.allOfPlace(call.heard.in);
  if (isNothing(kept)) return void (await call.say(notice("plain", [tongue.say("privacy.nothing")])));
  const { text, left } = fileOf(kept, call.now);
  const lines = [tongue.say("privacy.file"), ...(left > 0 ? [tongue.say("privacy.file-cut", { left })] : [])];
  await call.say(notice("done", lines, { file: { name: "lede.json", text } }));
}

async function askFirst(call: Call): Promise<void> {
  const { tongue } = call;
  const buttons = [
    { label: tongue.say("button.delete-all"), action: { act: "delete-all", on: "" }, tone: "danger" } as const,
    { label: tongue.say("button.take-along"), action: { act: "take-along", on: "" } } as const,
  ];
  await call.say(notice("problem", [tongue.say("privacy.asks"), tongue.say("privacy.posted-stays")], { buttons }));
}

async function deleteAll(call: Call): Promise<void> {
  await call.mine.forgetPlace(call.heard.in);
  call.tools.log.info("place-forgotten", { tenant: call.heard.in.tenant });
  await call.say(notice("done", [call.tongue.say("privacy.deleted")]));
}

const isNothing = ({ settings, ...lists }: KeptOfPlace): boolean =>
  settings === undefined && Object.values(lists).every((list) => list.length === 0);

/** What is kept as people can read it: lines with the addresses behind them, newest first until the file is full. */
function fileOf(kept: KeptOfPlace, now: Instant): { readonly text: string; readonly left: number } {
  const { settings, subscriptions, editions, threads } = kept;
  const head = {
    of: "Lede",
    at: dated(now),
    ...(settings && { settings }),
    schedules: subscriptions.map(({ place: _, ...one }) => ({ ...one, createdAt: dated(one.createdAt) })),
    editions: editions.map(({ title, slot }) => ({ at: dated(slot), title })),
    questions: questionsOf(threads),
  };
  const pieces = [
    ...kept.briefings.map((briefing) => ({ at: briefing.writtenAt, piece: said(briefing) })),
    ...kept.answers.map((answer) => ({ at: answer.at, piece: answered(answer) })),
  ].toSorted((a, b) => b.at - a.at);
  let room = longestFile - JSON.stringify(head, null, 1).length;
  const fitting = pieces.filter(({ piece }) => {
    room -= JSON.stringify(piece, null, 1).length;
    return room >= 0;
  });
  const text = `${JSON.stringify({ ...head, posted: fitting.map(({ piece }) => piece) }, null, 1)}\n`;
  return { text, left: pieces.length - fitting.length };
}

/** One that was asked stands in every thread it was asked of. */
function questionsOf(threads: KeptOfPlace["threads"]) {
  const turns = threads.flatMap((thread) => thread.turns).map(({ question, at }) => ({ at: dated(at), question }));
  return [...new Map(turns.map((turn) => [JSON.stringify(turn), turn])).values()];
}

const dated = (at: Instant): string => new Date(at).toISOString();

const said = ({ headline, lead, points, more, sources, writtenAt }: Briefing) => ({
  at: dated(writtenAt),
  headline: headline.text,
  lines: [lead, ...points, ...more].map((claim: Claim) => claim.text),
  sources: sources.map(({ outlet, title, url }) => url ?? `${outlet} ${title}`.trim()),
});

const answered = (answer: Answer) => ({
  at: dated(answer.at),
  question: answer.question,
  answer: claimsOf(answer).map(({ text }) => text),
  sources: answer.sources.map(({ outlet, title, url }) => url ?? `${outlet} ${title}`.trim()),
});
