// How many lies of a lying model are posted and how many truths survive, over many drafts from real articles.
import type { Article } from "../../src/news/article.ts";
import type { ReadArticle } from "../../src/news/reading.ts";
import { ModelState, type Spent } from "../../src/prompting/call.ts";
import type { Prompts } from "../../src/prompting/prompt.ts";
import { TokenMeasure } from "../../src/prompting/token-measure.ts";
import { readOne } from "../../src/writing/embedded.ts";
import { unfit } from "../../src/writing/fitness.ts";
import { type DraftCounts, draftedBy } from "../../src/writing/model/drafting.ts";
import { passages } from "../../src/writing/model/passages.ts";
import { FixedClock } from "./clock.ts";
import { asReply, chances, type Lie, lyingDraft, type Statement } from "./liar.ts";
import { KeptLog } from "./log.ts";
import { fakeModel } from "./model.ts";

export type Tally = {
  drafts: number;
  truths: number;
  survived: number;
  lies: number;
  readonly posted: { readonly lie: Lie; readonly text: string }[];
  readonly lost: string[];
  readonly spent: Spent;
  readonly counts: { claims: number; asWritten: number; repaired: number; replaced: number };
};

const norm = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();

export async function lieOver(
  articles: readonly Article[],
  drafts: number,
  prompts: Prompts,
  seed = 7,
): Promise<Tally> {
  const chance = chances(seed);
  const tally: Tally = {
    drafts: 0,
    truths: 0,
    survived: 0,
    lies: 0,
    posted: [],
    lost: [],
    spent: { calls: 0, retries: 0, tokens: { input: 0, output: 0 } },
    counts: { claims: 0, asWritten: 0, repaired: 0, replaced: 0 },
  };
  const ready = articles.map((article) => {
    const read = readOne(article);
    const able = read.reading.sentences.flatMap(({ text }, at) => (unfit(text) === undefined ? [at] : []));
    return { read, able };
  });
  for (let turn = 0; turn < drafts; turn++) {
    const { read, able } = ready[turn % ready.length] as (typeof ready)[number];
    const statements = lyingDraft(read, able, 5, chance);
    if (statements.length > 0) await oneDraft(read, statements, prompts, tally);
  }
  return tally;
}

async function oneDraft(
  read: ReadArticle,
  statements: readonly Statement[],
  prompts: Prompts,
  tally: Tally,
): Promise<void> {
  const clock = new FixedClock();
  const numbers = numbersOf(read);
  const numbered = statements.map((one) => ({ ...one, cite: numbers.get(one.cite - 1) ?? one.cite }));
  const model = fakeModel((_, number) =>
    number === 1
      ? asReply(numbered, read)
      : JSON.stringify({ claims: numbered.map((one, id) => ({ id, text: one.text, cites: [one.cite] })) }),
  );
  const state = new ModelState(clock);
  const line = {
    model,
    state,
    clock,
    log: new KeptLog(),
    signal: new AbortController().signal,
    until: clock.now() + 25_000,
    spent: tally.spent,
  };
  const task = {
    sources: [read],
    copies: new Map(),
    length: "long",
    prompts,
    wants: { follows: [], less: [], told: [] },
  } as const;
  tally.drafts++;
  const done = await draftedBy({ ...line, spent: { ...tally.spent, retries: 0 } }, task).catch(() => undefined);
  const shown = done
    ? [done.checked.headline, done.checked.lead, ...done.checked.points, ...done.checked.more].filter(
        (claim) => claim !== undefined,
      )
    : [];
  if (done) add(tally.counts, done.counts);
  for (const { text, lie, cite } of statements) {
    const mine = norm(text);
    const same = shown.filter((claim) => norm(claim.text) === mine || norm(claim.text).includes(mine));
    if (lie === undefined) {
      tally.truths++;
      // Nothing of a draft held: the embedded briefing is posted instead, and no truth of this draft is lost to a reader for a lie.
      if (same.length > 0) tally.survived++;
      else tally.lost.push(text);
    } else {
      tally.lies++;
      // A lie that only cuts a word off ("About") stands inside its source sentence too: that sentence in full is no lie.
      const believed = same.filter((claim) =>
        lie === "wrong-sentence"
          ? claim.citations.every((at) => at.sentence === cite - 1)
          : norm(claim.text) === mine || !norm(read.article.text).includes(norm(claim.text)),
      );
      for (const claim of believed) tally.posted.push({ lie, text: claim.text });
    }
  }
  const said = JSON.stringify([
    done?.checked.actors,
    done?.checked.figures,
    done?.checked.quotes,
    done?.checked.disputes.map((one) => one.about),
  ]);
  if (/President of the Moon|Invented Person|99,999|never seen anything like it|fakesoft/.test(said))
    tally.posted.push({ lie: "outside-fact", text: said.slice(0, 200) });
}

/** Sentences are numbered in the material without those that are not shown. */
function numbersOf(read: ReadArticle): ReadonlyMap<number, number> {
  const shown = passages([read], new Set(), { tokens: 6_000, measure: new TokenMeasure() });
  return new Map([...shown.places].map(([number, place]) => [place.sentence, number]));
}

function add(sum: Tally["counts"], more: DraftCounts): void {
  sum.claims += more.claims;
  sum.asWritten += more.asWritten;
  sum.repaired += more.repaired;
  sum.replaced += more.replaced;
}
