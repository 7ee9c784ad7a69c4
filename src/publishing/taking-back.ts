// Lines that an outlet took back: struck where they stand, and told once beneath the message that has them.
import type { Article } from "../news/article.ts";
import type { Briefing } from "../news/briefing.ts";
import { correctedAt, correctionOf, correctionWords } from "../news/corrected.ts";
import type { Correction } from "../news/correction.ts";
import type { Edition, EditionId, EditionStory, StoriesEdition } from "../news/edition.ts";
import type { MessageId, Tenant } from "../news/place.ts";
import { tongueOf } from "../news/shown.ts";
import { linkToSentence } from "../news/sourcelink.ts";
import type { Said, Text } from "../news/talk.ts";
import type { Part, Platform } from "../ports/platform.ts";
import { asTrouble } from "../trouble.ts";
import { foldsAfter } from "./agenda.ts";
import { deliver } from "./deliver.ts";
import { drawingFor } from "./drawings.ts";
import type { PublishTools } from "./publish.ts";
import { partKey, partsOf } from "./split.ts";

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
 * What changed of one article, taken back in one edition: amended first, then told, then kept, so that whoever goes on
 * after a crash does all of it again and nobody is told twice. What cannot be told now is told at the next look. What a
 * person took away is not spoken of. Throws Trouble `storage-failed` and `aborted`.
 */
export async function takeBackLines(
  tools: PublishTools,
  tenant: Tenant,
  id: EditionId,
  look: Look,
  signal: AbortSignal,
): Promise<void> {
  const { article } = look;
  const { store, log } = tools;
  const { editions, deliveries } = store.of(tenant);
  const saved = await editions.ofId(id);
  if (saved === undefined || saved.edition.kind !== "stories") return;
  const edition: Edition = { ...saved.edition, stories: await corrected(tools, saved.edition, article) };
  const fresh = edition.stories.flatMap((story, at) => changesIn(story, saved.edition, at));
  if (!fresh.some(({ isNew, isGone }) => isNew || isGone)) return;
  const platform = tools.platform(edition.place.platform);
  if (platform === undefined) return;
  const parts = partsOf(edition, platform, tools.pages);
  const posted = new Map(
    (await deliveries.of(id)).flatMap(({ part, message }) => (message === undefined ? [] : [[part, message] as const])),
  );
  const changed = parts.flatMap((part, at) => (isSame(part, saved.parts[at]) ? [] : [at]));
  // With another number of messages none stands in another's place.
  const fits = parts.length === saved.parts.length;
  const standing: number[] = [];
  for (const at of fits ? changed : []) {
    const message = posted.get(at);
    if (message === undefined) continue;
    const stands = await amend(tools, platform, edition, { part: parts[at] as Part, at, message }, signal);
    if (stands) standing.push(at);
  }
  const told = fresh.filter(({ isNew }) => isNew);
  const beneath = rootOf(standing[0] ?? 0, parts, posted);
  const isShown = standing.length > 0 || !fits || changed.length === 0;
  if (told.length > 0 && beneath !== undefined && isShown) {
    const beneathIt = { message: beneath, holds: look.holds };
    if (!(await tell(tools, platform, edition, told, beneathIt, signal))) return;
  }
  await editions.correct(edition, fits ? parts : saved.parts);
  log.info("lines-taken-back", { edition: id, lines: told.length, amended: fits ? changed.length : 0 });
}

/** Who answers beneath an answer loses it: Slack asks for the first message of a thread. */
function rootOf(at: number, parts: readonly Part[], posted: ReadonlyMap<number, MessageId>): MessageId | undefined {
  const under = parts[at]?.under;
  return (under === undefined ? posted.get(at) : rootOf(under, parts, posted)) ?? posted.get(0);
}

type Stories = StoriesEdition["stories"];

async function corrected(
  { newsroom, clock, store }: PublishTools,
  { stories, subscription, place, zone, slot, postsAt: at = slot }: StoriesEdition,
  article: Article,
): Promise<Stories> {
  const mine = store.of(place.tenant);
  const [first, ...rest] = await Promise.all(
    stories.map(async (story): Promise<EditionStory> => {
      if (!story.briefing.sources.some((source) => source.article === article.id)) return story;
      const corrections = await newsroom.corrections(story.briefing, article, clock.now());
      const { corrections: _before, ...briefing } = story.briefing;
      const now = corrections.length > 0 ? { ...briefing, corrections } : briefing;
      const { drawing, ...told } = { ...story, briefing: now };
      const known =
        drawing && (await mine.editions.remembered(subscription, 0)).find((one) => one.story === told.story);
      const again = known && (await drawingFor(mine, known, { briefing: now, at, zone }));
      return { ...told, ...(again && { drawing: again }) };
    }),
  );
  return first === undefined ? stories : [first, ...rest];
}

type Change = {
  readonly briefing: Briefing;
  readonly correction: Correction;
  readonly isNew: boolean;
  /** It says again what it said when it was posted. */
  readonly isGone: boolean;
};

function changesIn({ briefing }: EditionStory, before: Edition, at: number): readonly Change[] {
  const was = before.kind === "stories" ? (before.stories[at]?.briefing.corrections ?? []) : [];
  const now = briefing.corrections ?? [];
  const isIn = (one: Correction, all: readonly Correction[]) => all.some((other) => isSame(one, other));
  return [
    ...now.map((correction) => ({ briefing, correction, isNew: !isIn(correction, was), isGone: false })),
    ...was.filter((one) => !isIn(one, now)).map((correction) => ({ briefing, correction, isNew: false, isGone: true })),
  ];
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Where it may not or cannot be amended, what stands beneath it says the same. False where there is no such message any
 * more.
 */
async function amend(
  { clock, log }: PublishTools,
  platform: Platform,
  { id, place }: Edition,
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
  platform: Platform,
  edition: Edition,
  changes: readonly Change[],
  { message: beneath, holds: mayPost }: Pick<Look, "holds"> & { readonly message: MessageId },
  signal: AbortSignal,
): Promise<boolean> {
  const { store, clock, log } = tools;
  const { deliveries } = store.of(edition.place.tenant);
  const what = changes.map(({ briefing, correction }) => [
    ...[briefing.id, correction.source, correction.sentence],
    ...[correction.kind, correction.was, correction.now],
  ]);
  const ledger: EditionId = `corrected:${edition.id}:${partKey(edition.place.tenant, JSON.stringify(what), 0)}`;
  const parts = platform.render(noticeOf(edition, changes));
  const held = { mayPost, givesUpAt: clock.now() + foldsAfter, beneath };
  for (let tries = 1; ; tries += 1) {
    const outcome = await deliver({ platform, deliveries, clock, log, ...held }, ledger, parts, edition.place, signal);
    if (outcome.state === "delivered") return true;
    const wait = outcome.state === "later" ? outcome.at - clock.now() : 0;
    if (outcome.state !== "later" || tries === mostTries || wait > longestWait) {
      log.warn("correction-untold", { edition: edition.id, why: outcome.state });
      return outcome.state === "failed";
    }
    await clock.sleep(Math.max(0, wait), signal);
  }
}

/** Per outlet what it changed, line by line: the line as it was posted, and what its article says now. */
function noticeOf({ zone, language }: Edition, changes: readonly Change[]): Said {
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
