// Lines that an outlet took back: struck where they stand, and told once beneath the message that has them.
import type { Article } from "../news/article.ts";
import type { Briefing } from "../news/briefing.ts";
import { correctedAt, correctionOf, correctionWords } from "../news/corrected.ts";
import type { Correction } from "../news/correction.ts";
import type { EditionId } from "../news/edition.ts";
import { correctedOf } from "../news/ledger.ts";
import type { MessageId, Tenant } from "../news/place.ts";
import { tongueOf } from "../news/shown.ts";
import { linkToSentence } from "../news/sourcelink.ts";
import type { Said, Text } from "../news/talk.ts";
import type { Part } from "../ports/platform.ts";
import { asTrouble } from "../trouble.ts";
import { foldsAfter } from "./agenda.ts";
import { deliver } from "./deliver.ts";
import type { PublishTools } from "./publish.ts";
import { partKey } from "./split.ts";
import { isSame, type StandingWords, standingWords } from "./standing.ts";

/** So often a message is amended before what stands beneath it has to do. */
const mostTries = 3;
const longestWait = 60_000;

type Look = {
  /** As its page says it now. */
  readonly article: Article;
  /** False once another process may have this look: it stops. */
  readonly holds: () => Promise<boolean>;
};

/**
 * What changed of one article, taken back in one edition or saying: amended first, then told, then kept, so that
 * whoever goes on after a crash does all of it again and nobody is told twice. What cannot be told now is told at the
 * next look. What a person took away is not spoken of. Throws Trouble `storage-failed` and `aborted`.
 */
export async function takeBackLines(
  tools: PublishTools,
  tenant: Tenant,
  id: EditionId,
  look: Look,
  signal: AbortSignal,
): Promise<void> {
  const standing = await standingWords(tools, tenant, id);
  if (standing === undefined) return;
  const briefings = await Promise.all(standing.briefings.map((one) => corrected(tools, one, look.article)));
  const fresh = briefings.flatMap((briefing, at) => changesIn(briefing, standing.briefings[at]));
  if (!fresh.some(({ isNew, isGone }) => isNew || isGone)) return;
  const { messages } = standing;
  const parts = standing.partsWith(briefings);
  const changed = parts.flatMap((part, at) => (isSame(part, standing.parts[at]) ? [] : [at]));
  // With another number of messages none stands in another's place.
  const fits = parts.length === standing.parts.length;
  const stands: number[] = [];
  for (const at of fits ? changed : []) {
    const message = messages.get(at);
    if (message === undefined) continue;
    if (await amend(tools, standing, { part: parts[at] as Part, at, message }, signal)) stands.push(at);
  }
  const told = fresh.filter(({ isNew }) => isNew);
  const beneath = standing.root ?? rootOf(stands[0] ?? 0, parts, messages);
  const isShown = stands.length > 0 || !fits || changed.length === 0;
  if (told.length > 0 && beneath !== undefined && isShown) {
    if (!(await tell(tools, standing, told, { message: beneath, holds: look.holds }, signal))) return;
  }
  await standing.keep(briefings, fits ? parts : standing.parts);
  tools.log.info("lines-taken-back", { edition: id, lines: told.length, amended: fits ? changed.length : 0 });
}

/** Who answers beneath an answer loses it: Slack asks for the first message of a thread. */
function rootOf(at: number, parts: readonly Part[], posted: ReadonlyMap<number, MessageId>): MessageId | undefined {
  const under = parts[at]?.under;
  return (under === undefined ? posted.get(at) : rootOf(under, parts, posted)) ?? posted.get(0);
}

async function corrected({ newsroom, clock }: PublishTools, briefing: Briefing, article: Article): Promise<Briefing> {
  if (!briefing.sources.some((source) => source.article === article.id)) return briefing;
  const corrections = await newsroom.corrections(briefing, article, clock.now());
  const { corrections: _before, ...plain } = briefing;
  return corrections.length > 0 ? { ...plain, corrections } : plain;
}

type Change = {
  readonly briefing: Briefing;
  readonly correction: Correction;
  readonly isNew: boolean;
  /** It says again what it said when it was posted. */
  readonly isGone: boolean;
};

function changesIn(briefing: Briefing, before: Briefing | undefined): readonly Change[] {
  const [was, now] = [before?.corrections ?? [], briefing.corrections ?? []];
  const isIn = (one: Correction, all: readonly Correction[]) => all.some((other) => isSame(one, other));
  return [
    ...now.map((correction) => ({ briefing, correction, isNew: !isIn(correction, was), isGone: false })),
    ...was.filter((one) => !isIn(one, now)).map((correction) => ({ briefing, correction, isNew: false, isGone: true })),
  ];
}

/**
 * Where it may not or cannot be amended, what stands beneath it says the same. False where there is no such message any
 * more.
 */
async function amend(
  { clock, log }: PublishTools,
  { platform, id, place }: StandingWords,
  { part, at, message }: { readonly part: Part; readonly at: number; readonly message: MessageId },
  signal: AbortSignal,
): Promise<boolean> {
  if (platform.amend === undefined) return true;
  const key = partKey(place.tenant, id, at);
  for (let tries = 1; ; tries += 1) {
    try {
      await platform.amend(part, message, place, { key, signal });
      return true;
    } catch (thrown) {
      const trouble = asTrouble(thrown);
      if (trouble.kind === "aborted" && signal.aborted) throw trouble;
      if (!trouble.retry || tries === mostTries) {
        log.warn("part-not-amended", { edition: id, part: at, why: trouble.kind });
        return trouble.kind !== "gone";
      }
      await clock.sleep(Math.min(longestWait, trouble.retryAfterMs ?? 5_000 * tries), signal);
    }
  }
}

/**
 * Through the ledger, under a name that is made of what is told: the same thing is said once, by whichever process.
 * False where it has to be said later.
 */
async function tell(
  tools: PublishTools,
  standing: StandingWords,
  changes: readonly Change[],
  { message: beneath, holds: mayPost }: Pick<Look, "holds"> & { readonly message: MessageId },
  signal: AbortSignal,
): Promise<boolean> {
  const { store, clock, log } = tools;
  const { platform, id, place } = standing;
  const { deliveries } = store.of(place.tenant);
  const what = changes.map(({ briefing, correction }) => [
    ...[briefing.id, correction.source, correction.sentence],
    ...[correction.kind, correction.was, correction.now],
  ]);
  const ledger: EditionId = `${correctedOf(id)}${partKey(place.tenant, JSON.stringify(what), 0)}`;
  const parts = platform.render(noticeOf(standing, changes));
  const held = { mayPost, givesUpAt: clock.now() + foldsAfter, beneath };
  for (let tries = 1; ; tries += 1) {
    const outcome = await deliver({ platform, deliveries, clock, log, ...held }, ledger, parts, place, signal);
    if (outcome.state === "delivered") return true;
    const wait = outcome.state === "later" ? outcome.at - clock.now() : 0;
    if (outcome.state !== "later" || tries === mostTries || wait > longestWait) {
      log.warn("correction-untold", { edition: id, why: outcome.state });
      return outcome.state === "failed";
    }
    await clock.sleep(Math.max(0, wait), signal);
  }
}

/** Per outlet what it changed, line by line: the line as it was posted, and what its article says now. */
function noticeOf({ zone, language }: StandingWords, changes: readonly Change[]): Said {
  const lines = changes.flatMap(({ briefing, correction }, at): readonly Text[] => {
    const tongue = tongueOf(briefing);
    const source = briefing.sources[correction.source];
    const outlet = source?.outlet || tongue.say("correction.outlet");
    const headline = briefing.headline.text;
    const before = changes[at - 1];
    const isFirst = before?.briefing !== briefing || before.correction.source !== correction.source;
    const shown = { time: correctedAt(correction, briefing, zone), plain: (words: string) => words };
    const line = [briefing.headline, briefing.lead, ...briefing.points].find(
      (claim) => correctionOf({ corrections: [correction] }, claim) !== undefined,
    );
    const words = correctionWords(correction, briefing, shown);
    const reads = correction.reads ?? "";
    return [
      ...(isFirst ? [[{ bold: tongue.say("correction.told", { outlet, headline }) }]] : []),
      ...(line === undefined ? [] : [[tongue.say("briefing.quotation", { words: line.text })]]),
      [source?.url === undefined ? words : { link: linkToSentence(source.url, reads), words }],
    ];
  });
  return { audience: "everyone", ...(language && { language }), kind: "notice", tone: "plain", lines };
}
