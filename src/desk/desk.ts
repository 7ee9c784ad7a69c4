// The desk: every event heard is answered once, by who may ask for it, and what goes wrong is said in words with what
// to do next.
import type { ActName } from "../news/action.ts";
import type { CommandName, FormName, Heard } from "../news/talk.ts";
import type { Hear } from "../ports/platform.ts";
import type { TenantStore } from "../ports/store.ts";
import { asTrouble, Trouble, type TroubleKind } from "../trouble.ts";
import { speaks, type Tongue, tongueFor } from "../words/tongue.ts";
import { worded } from "../words/worded.ts";
import { heardThere } from "./afar.ts";
import { joined, left } from "./arrivals.ts";
import { hearQuestion, pressAsk, rateAnswer, runAsk, submitAsk, widen } from "./ask.ts";
import { pressBefore } from "./before.ts";
import { pressBrief, runBrief, sample, submitBrief } from "./brief.ts";
import { briefForm } from "./briefform.ts";
import type { Call, CommandCall, DeskTools, Press, Submit } from "./call.ts";
import { evidence } from "./evidence.ts";
import { more, open, pressReport, retract, submitReport } from "./feedback.ts";
import { pressAddSource, pressFollow, runFollow, submitFollow } from "./follow.ts";
import { pressFollowStory, pressStopStory, runFollowStory } from "./followstory.ts";
import { help } from "./help.ts";
import { home, turn } from "./home.ts";
import { pressLayout, submitLayout } from "./layout.ts";
import { less } from "./less.ts";
import { notice } from "./notices.ts";
import { heedManners, quietHere, takeBack } from "./overhearing.ts";
import { postNow } from "./postnow.ts";
import { pressPrivacy, privacy } from "./privacy.ts";
import { runRecap } from "./recap.ts";
import { ruleOf } from "./rules.ts";
import { pressSchedule, runSchedule, submitSchedule } from "./schedule.ts";
import { runSettings } from "./settings.ts";
import { pressSetup, pressSetupDone, pressSetupForm, pressSetupPreview, runSetup, submitSetup } from "./setup.ts";
import { share } from "./share.ts";
import { runSources } from "./sources.ts";
import { undo } from "./subscriptions.ts";
import { suggest } from "./suggest.ts";
import { runTopics } from "./topics.ts";
import { pressUnfollow, runUnfollow } from "./unfollow.ts";
import { pressWhy, runWhy } from "./why.ts";

type CommandRun = (call: CommandCall) => Promise<void>;

const commandRuns: Readonly<Record<CommandName, CommandRun>> = {
  brief: runBrief,
  ask: runAsk,
  follow: runFollow,
  "follow-story": runFollowStory,
  unfollow: runUnfollow,
  sources: runSources,
  schedule: runSchedule,
  topics: runTopics,
  recap: runRecap,
  why: runWhy,
  settings: runSettings,
  privacy,
  setup: runSetup,
  help,
};

const pressRuns: Readonly<Record<ActName, (call: Press) => Promise<void>>> = {
  evidence,
  ask: pressAsk,
  more,
  less,
  before: pressBefore,
  why: pressWhy,
  share,
  open,
  manage: pressSchedule,
  edit: pressSchedule,
  layout: pressLayout,
  pause: pressSchedule,
  resume: pressSchedule,
  "ask-removal": pressSchedule,
  "remove-schedule": pressSchedule,
  preview: pressSchedule,
  "post-now": postNow,
  undo: pressUndo,
  again: pressSchedule,
  report: pressReport,
  retract,
  "not-asked": rateAnswer,
  "no-question": takeBack,
  hush: quietHere,
  right: rateAnswer,
  widen,
  "brief-link": async ({ say, tongue }) =>
    void (await say({ audience: "asker", kind: "form", form: briefForm(tongue) })),
  "add-source": pressAddSource,
  follow: pressFollow,
  "follow-story": pressFollowStory,
  "stop-story": pressStopStory,
  brief: pressBrief,
  sample,
  unfollow: pressUnfollow,
  turn,
  setup: pressSetup,
  "setup-form": pressSetupForm,
  "setup-preview": pressSetupPreview,
  "setup-done": pressSetupDone,
  "take-along": pressPrivacy,
  "ask-deletion": pressPrivacy,
  "delete-all": pressPrivacy,
  help,
};

const submitRuns: Readonly<Record<FormName, (call: Submit) => Promise<void>>> = {
  schedule: submitSchedule,
  layout: submitLayout,
  ask: submitAsk,
  brief: submitBrief,
  source: submitFollow,
  settings: async (call) => runSettings({ ...call, heard: { ...call.heard, kind: "command", command: "settings" } }),
  report: submitReport,
  setup: submitSetup,
};

/** What costs something, and what does not, per person and hour. */
const dear = {
  most: 30,
  words: worded("desk.too-many-dear"),
};
const cheap = { most: 300, words: worded("desk.too-many") };

export function openDesk(tools: DeskTools): Hear {
  return async (heard, say) => {
    const now = tools.clock.now();
    const mine = tools.store.of(heard.in.tenant);
    const tongue = await tongueOfAsker(heard, mine);
    const language = tongue.language === "en" ? {} : { language: tongue.language };
    const call: Call = {
      heard,
      say: (said) => say({ ...language, ...said }),
      tongue,
      tools,
      mine,
      now,
      signal: heard.signal ?? new AbortController().signal,
    };
    try {
      if (heard.kind === "suggest") return await suggest(call, heard.field, heard.typed);
      if (!(await tools.store.once.first(`heard:${heard.in.platform}:${heard.in.tenant}:${heard.key}`, now))) return;
      if (heard.kind === "question") return await answerQuestion({ ...call, heard });
      const there = await heardThere(call);
      checkRights(there.heard);
      await checkRate(there);
      await answerTo(there);
    } catch (thrown) {
      await tellTrouble(call, thrown);
    }
  };
}

/** Never throws: who cannot be looked up is spoken to in the language of the client, or in English. */
async function tongueOfAsker({ locale, in: place }: Heard, mine: TenantStore): Promise<Tongue> {
  if (speaks(locale)) return tongueFor(locale);
  const settings = await mine.settings.of(place).catch(() => undefined);
  return tongueFor(settings?.language);
}

/** The union is taken apart here and nowhere else: each part of the desk gets the kind of event it is for. */
async function answerTo(call: Call): Promise<void> {
  const { heard } = call;
  switch (heard.kind) {
    case "command":
      return commandRuns[heard.command]({ ...call, heard });
    case "press":
      return pressRuns[heard.action.act]({ ...call, heard });
    case "submit":
      return submitRuns[heard.form]({ ...call, heard });
    case "home":
      return home(call, 1);
    case "joined":
      return joined(call);
    case "left":
      return left(call);
    case "suggest":
    case "question":
      return;
  }
}

/** "lol" and "@alice, yours?" beneath a briefing are heard like any question, and get no answer. */
async function answerQuestion(call: Call<Extract<Heard, { kind: "question" }>>): Promise<void> {
  const manner = await heedManners(call);
  if (manner === undefined) return;
  if (manner === "answer-if-found") return await hearQuestion(call, true);
  // Called by its name Lede is asked, whatever the platform saw.
  const { toward: _, ...heard } = call.heard;
  await checkRate({ ...call, heard });
  await hearQuestion({ ...call, heard }, false);
}

function checkRights(heard: Heard): void {
  if (!ruleOf(heard).manages || heard.by.mayManage) return;
  throw new Trouble("not-allowed", worded("desk.managers-only"));
}

async function checkRate(call: Call): Promise<void> {
  const { heard, mine, now } = call;
  const { costs } = ruleOf(heard);
  if (costs === "nothing") return;
  const [name, limit] = costs === "much" ? ["dear", dear] : ["cheap", cheap];
  const hour = new Date(now).toISOString().slice(0, 13);
  const key = `person:${name}:${heard.by.id}`;
  if (!(await mine.costs.reserve(key, hour, 1, limit.most))) throw new Trouble("rate-limited", limit.words);
}

async function pressUndo(call: Press): Promise<void> {
  if (!(await undo(call, call.heard.action.on))) throw new Trouble("not-found", worded("desk.not-undone"));
  await call.say(notice("done", [call.tongue.say("desk.again")]));
}

/** Told to the log as errors: whoever asked did nothing wrong, and can do nothing about it. */
const faults: ReadonlySet<TroubleKind> = new Set(["bug", "malformed", "storage-failed", "bad-credentials"]);

/** The person reads the message; the cause goes to the log and nowhere else. */
async function tellTrouble(call: Call, thrown: unknown): Promise<void> {
  const trouble = asTrouble(thrown);
  const { log } = call.tools;
  const fields = { heard: call.heard.kind, kind: trouble.kind, tenant: call.heard.in.tenant };
  if (faults.has(trouble.kind)) log.error("answer-failed", thrown, fields);
  else log.info("answer-refused", { ...fields, remedy: trouble.remedy });
  if (trouble.kind === "aborted" || call.heard.kind === "left") return;
  // Nobody put it to us: nobody is told that it came to nothing.
  if (call.heard.kind === "question" && call.heard.toward !== undefined) return;
  try {
    if (call.heard.kind === "suggest") await call.say({ audience: "asker", kind: "choices", choices: [] });
    else await call.say(notice("problem", [trouble.forReaders(call.tongue)]));
  } catch (unsaid) {
    log.error("answer-unsaid", unsaid, fields);
  }
}
