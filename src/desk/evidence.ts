// Evidence: for every number of a briefing or an answer the exact sentence it stands on, the words that carry it, and a
// link there.
import { stretchesOf } from "../checking/vouched/placed.ts";
import { languageOf } from "../language/detect.ts";
import type { Stretch } from "../language/en/deletion/read-sentence.ts";
import { type Answer, claimsOf } from "../news/answer.ts";
import { type NonEmpty, publishedOf } from "../news/article.ts";
import type { Briefing, Source } from "../news/briefing.ts";
import type { CheckedClaim, Citation, Claim, Edit } from "../news/claim.ts";
import { correctedAt, correctionTold } from "../news/corrected.ts";
import type { EditionStory } from "../news/edition.ts";
import { isInOtherWords, pairsInWords, translatedInWords } from "../news/in-other-words.ts";
import { type Numbered, numberedClaims } from "../news/numbering.ts";
import type { Place } from "../news/place.ts";
import type { Proof } from "../news/proof.ts";
import { tongueOf } from "../news/shown.ts";
import { linkToSentence } from "../news/sourcelink.ts";
import { Trouble } from "../trouble.ts";
import { type Tongue, tongueFor } from "../words/tongue.ts";
import { worded } from "../words/worded.ts";
import { overviewLeavesOut } from "../writing/condense/overview.ts";
import type { Press } from "./call.ts";
import { mostLooks } from "./lastresult.ts";
import { clipped } from "./notices.ts";
import { answerFor, briefingFor } from "./opening.ts";
import { allHere, settingsHere } from "./subscriptions.ts";

/**
 * One proof per number, in order. A citation whose sentence is no longer kept is left out. `inOverview`: it stands in
 * an edition too, where the lead may be shorter.
 */
export function proofsOf(briefing: Briefing, inOverview = false): readonly Proof[] {
  const tongue = tongueOf(briefing);
  return numberedClaims(briefing).all.map((entry) => {
    const made = proofOf(entry, briefing);
    if (!inOverview || entry.claim !== briefing.lead) return made;
    const left = overviewLeavesOut(briefing.lead.text, briefing.language);
    return {
      ...made,
      edits: [...made.edits, ...left.map((words) => tongue.say("evidence.overview-leaves", { words }))],
    };
  });
}

/** Of one number of a briefing: what its outlet changed since stands after our own edits. */
export function proofOf(entry: Numbered, briefing: Briefing): Proof {
  const made = proof(entry, briefing.sources, tongueOf(briefing));
  const { claim } = entry;
  const changed = claim && correctionTold(briefing, claim);
  return changed === undefined ? made : { ...made, edits: [...made.edits, changed] };
}

export function proofsOfAnswer(answer: Answer): readonly Proof[] {
  const tongue = tongueFor(answer.language);
  return claimsOf(answer).map((claim, index) => {
    const { text, citations } = claim;
    return proof({ number: index + 1, kind: "point", text, citations, claim }, answer.sources, tongue);
  });
}

function proof(entry: Numbered, sources: readonly Source[], tongue: Tongue): Proof {
  const claim: Claim = entry.claim ?? { text: entry.text, citations: entry.citations };
  const vouched = entry.claim && pairsInWords(entry.claim, tongue);
  const stands = oncePerSentence(entry.citations).flatMap((citation) => stand(citation, entry, sources));
  return {
    number: entry.number,
    claim,
    stands,
    ...(claim.translated && { translated: translation(claim, stands, sources, tongue) }),
    edits: (entry.claim?.edits ?? []).filter(({ vouched }) => vouched === undefined).map((edit) => told(edit, tongue)),
    ...(vouched === undefined ? {} : { vouched }),
  };
}

/** A source's language is not kept with it: its sentences tell. */
function translation(claim: Claim, stands: Proof["stands"], sources: readonly Source[], tongue: Tongue): string {
  const told = sources[claim.citations[0].source]?.sentences.join(" ") ?? "";
  return translatedInWords(
    claim,
    languageOf("", told),
    stands.map(({ sentence }) => sentence),
    tongue,
  );
}

/** A name and its role often stand in one sentence: it is shown once. */
const oncePerSentence = (citations: readonly Citation[]): readonly Citation[] =>
  citations.filter((citation, at) => citations.findIndex((other) => inOneSentence(citation, other)) === at);

const inOneSentence = (one: Citation, other: Citation): boolean =>
  one.source === other.source && one.sentence === other.sentence;

function stand(citation: Citation, { claim }: Numbered, sources: readonly Source[]): Proof["stands"] {
  const source = sources[citation.source];
  const sentence = citation.sentence === -1 ? source?.title : source?.sentences[citation.sentence];
  if (source === undefined || !sentence) return [];
  return [
    {
      sentence,
      carries:
        claim && isInOtherWords(claim)
          ? paired(claim, citation, sentence)
          : [{ start: citation.start, end: Math.min(citation.end, sentence.length) }],
      sentenceNumber: citation.sentence + 1,
      outlet: source.outlet,
      ...publishedOf(source),
      ...(source.url === undefined ? {} : { link: linkToSentence(source.url, sentence) }),
    },
  ];
}

/** What the judge showed of this sentence. */
const paired = ({ citations, edits }: CheckedClaim, here: Citation, sentence: string): readonly Stretch[] =>
  edits.flatMap(({ from, vouched }) => {
    const cited = vouched && citations[vouched.citation];
    return cited && inOneSentence(cited, here) ? (stretchesOf(from, sentence) ?? []) : [];
  });

function told({ from, to }: Edit, tongue: Tongue): string {
  if (to === "") return tongue.say("evidence.left-out", { words: from });
  return from === ""
    ? tongue.say("evidence.added", { words: to })
    : tongue.say("evidence.edited", { before: from, after: to });
}

/** The Evidence button. */
export async function evidence(call: Press): Promise<void> {
  const { heard, mine, say } = call;
  const { on, n } = heard.action;
  const briefing = await briefingFor(call, on);
  const answer = briefing ? undefined : await answerFor(call, on);
  const told = briefing && (await storiesTold(call, briefing));
  const proofs = briefing
    ? [
        ...(await withPagesAway(call, briefing, proofsOf(briefing, (told?.length ?? 0) > 0))),
        ...(await olderProofs(call, briefing, told ?? [])),
      ]
    : answer && proofsOfAnswer(answer);
  if (proofs === undefined) throw new Trouble("not-found", worded("brief.gone"));
  const settings = await settingsHere(call);
  if (!settings.seenHint) await mine.settings.save(heard.in, { ...settings, seenHint: true });
  await say({
    audience: "asker",
    kind: "evidence",
    language: briefing ? tongueOf(briefing).language : tongueFor(answer?.language).language,
    headline: clipped(briefing?.headline.text ?? answer?.question ?? "", 150),
    on,
    proofs,
    page: n ?? 1,
    mayRetract: briefing !== undefined && heard.by.mayManage,
  });
}

/** Beside a line whose page is away its outlet is told of, and the line stands: nobody has corrected it. */
async function withPagesAway(
  { tools }: Press,
  briefing: Briefing,
  proofs: readonly Proof[],
): Promise<readonly Proof[]> {
  const { sources } = briefing;
  const articles = await tools.store.articles.ofIds(sources.map(({ article }) => article));
  const away = new Map(articles.flatMap(({ id, awaySince }) => (awaySince === undefined ? [] : [[id, awaySince]])));
  const tongue = tongueOf(briefing);
  return proofs.map((made) => {
    const cited = new Set(made.claim.citations.flatMap(({ source }) => sources[source] ?? []));
    const lines = [...cited].flatMap(({ article, outlet }) => {
      const seenAt = away.get(article);
      if (seenAt === undefined) return [];
      const time = correctedAt({ seenAt }, briefing);
      return [tongue.say("evidence.page-away", { outlet: outlet || tongue.say("correction.outlet"), time })];
    });
    return lines.length === 0 ? made : { ...made, edits: [...made.edits, ...lines] };
  });
}

type Told = { readonly story: EditionStory; readonly place: Place };

/** Where this briefing stands in an edition of this place. */
async function storiesTold(call: Press, briefing: Briefing): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const subscription of await allHere(call))
    for (const edition of await call.mine.editions.recent(subscription.id, subscription.story ? mostLooks : 20)) {
      if (edition.kind !== "stories") continue;
      const story = edition.stories.find((one) => one.briefing.id === briefing.id);
      if (story) told.push({ story, place: edition.place });
    }
  return told;
}

/** "138, was 120": the older number stands on an older briefing's sentence, which is shown too. */
async function olderProofs(call: Press, briefing: Briefing, told: readonly Told[]): Promise<readonly Proof[]> {
  const last = proofsOf(briefing).length;
  for (const { story, place } of told) {
    if (story.since.kind !== "changed") continue;
    const { was } = story.since;
    const remembered = await call.mine.briefings.recent(place, 200);
    const older = remembered.find((one) => one.id !== briefing.id && holds(one, was));
    const citations: NonEmpty<Citation> = was.citations;
    if (older)
      return [
        proof(
          { number: last + 1, kind: "point", text: was.text, citations, claim: was },
          older.sources,
          tongueOf(briefing),
        ),
      ];
  }
  return [];
}

/** As one of its lines, or as a sentence of a source that no line of it cites. */
function holds({ headline, lead, points, more, disputes, sources }: Briefing, was: CheckedClaim): boolean {
  const lines = [headline, lead, ...points, ...more, ...disputes.flatMap(({ versions }) => versions)];
  return (
    lines.some(({ text }) => text === was.text) ||
    was.citations.every(({ source, sentence }) => sources[source]?.sentences[sentence] === was.text)
  );
}
