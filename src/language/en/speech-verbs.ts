// English verbs by which somebody says something: their forms, what each form may do, and what the speaker vouches for.

/**
 * One verb a line, in the order of its first form: its class, a colon, its forms, each with what it may do.
 *
 * The class is for checking. Within a class a writer may swap one verb for another, since the speaker vouches for the
 * same thing in the same way; across classes never ("said" claims nothing about truth, "admitted" and "confirmed" do).
 * A verb without a class ("-") may not be swapped.
 *
 * After the slash stand, for reading:
 *   s  a name before it speaks, and figures in its clause are that speaker's: "Smith estimates that 40 people ..."
 *   q  a quotation may begin or end right at it: 'Smith said "..."'
 *   a  it may stand after a quotation and before its speaker: '"...", said Smith'
 *   c  of an "s": only with a clause ("agreed that"); with an object it does something else ("found a wallet")
 *   n  it is a plural noun or an adjective too ("his tweets"): a verb only right after a name or a pronoun
 * and for checking:
 *   o  it is a noun too, or does something to an object ("which state", "wrote 70 books"): it may not be left out alone
 *
 * The usual new verb is a line "-: opine/s opines/sq opined/sqa opining/q".
 */
const table = `
  -: accused/q accusing/q
  admit: acknowledge acknowledges acknowledged/sq
  say: add/o adds/sqao added/sqa adding/q
  admit: admit admits/sq admitted/sqac admitting
  -: agreed/sqac
  claim: allege/s alleges/s alleged/sq alleging
  announce: announce announces/s announced/sqa announcing/q
  -: answered/sqac
  argue: argue/s argues/sq argued/sqa arguing/q
  -: asks/sq asked/sqa asking/q
  claim: assert asserts asserted asserting
  -: attacks/qn attacked/q
  -: believe/s believes/sq believed/s
  -: bemoaned/q
  -: blamed/q
  -: blasts/n blasted/q
  -: boasted/q
  -: branded/q
  -: calls/qn called/sqc calling/q
  warn: caution cautions cautioned/q
  -: characterised/q
  -: characterized/q
  -: charges/n charged/q
  claim: claim/so claims/sqn claimed/sqa claiming/sq
  say: comment/o comments/o commented/sqa
  -: compared/q
  -: complained/sqac
  admit: concede concedes conceded/sq conceding
  -: concluded/sqac
  confirm: confirm confirms/s confirmed/sq confirming
  argue: contend contends contended/sq contending
  -: continues/q continued/sqac
  -: countered/sq
  -: criticised/q
  -: criticized/q
  -: cried/q
  announce: declare declares/sq declared/sqa declaring/q
  -: decried/q
  -: demands/n demanded/sqc demanding/q
  -: denounced/q
  deny: deny denies/s denied/sq denying
  -: derided/q
  -: described/q describing/q
  reveal: disclose discloses disclosed/s disclosing
  -: dismissed/q dismissing/q
  -: dubbed/q
  stress: emphasise emphasises emphasised/sq
  stress: emphasize emphasizes emphasized/sq
  -: estimate/s estimates/sn estimated/s
  -: exclaimed/qa
  -: expect/s expects/s
  explain: explain explains/sq explained/sqa explaining/q
  -: feels/q felt/q
  -: finds/scn found/sc
  predict: forecast/so forecasts/sn
  -: hailed/q
  suggest: indicate indicates indicated/sc indicating
  insist: insist/s insists/sq insisted/sqa insisting/q
  -: issued/qn
  -: joked/sqa
  -: justified/q
  -: labeled/q labelled/q
  -: lamented/sq lamenting/q
  -: lauded/q
  -: likened/q
  insist: maintain maintains/s maintained/sq maintaining
  -: mocked/q
  -: mused/q
  -: muttered/q
  note: note/o notes/sqno noted/sqa noting/q
  note: observe observes observed/sqao
  -: opined/q
  -: pleaded/q
  -: pledged/sqc
  write: post/o posts/no posted/sqco posting/o
  -: praise/n praised/q
  predict: predict/s predicts/sn predicted/sq predicting
  -: projects/sn projected/s
  -: promised/sqc
  -: quipped/sq
  -: quoted/q quoting/q
  -: read/q reads/q
  -: reasoned/q
  -: recalls/q recalled/sqac recalling/q
  -: reiterated/sq
  say: remark/o remarks/o remarked/sq
  -: repeated/q
  -: replies/sq replied/sqa
  report: report/so reports/sano reported/sqa reporting/s
  -: responded/sq
  -: retorted/q
  reveal: reveal reveals revealed/sq revealing
  -: ripped/q
  say: say/sq says/sqa said/sqa saying/sq
  -: scolded/q
  -: shouted/sqa
  -: shows/scn showed/sc
  -: slammed/q
  -: snapped/q
  say: state/o states/sqno stated/sqa stating/q
  stress: stress/o stresses stressed/sq stressing
  suggest: suggest/s suggests/sq suggested/sq suggesting
  say: tell tells/sq told/sqa telling/q
  -: testified/sq testifying/q
  -: thinks/q thought/q
  -: titled/q
  -: touted/q
  write: tweet tweets/sqn tweeted/sqa tweeting/q
  stress: underline underlined
  -: urges/s urged/sq
  -: vowed/sqc vowing/q
  warn: warn/s warns/sq warned/sqa warning/q
  write: write/o writes/sqo wrote/sqao writing/qo
  -: yelled/q
`;

type Mark = "s" | "q" | "a" | "c" | "n" | "o";

const classOf = new Map<string, string>();
const formsWith: Readonly<Record<Mark, Set<string>>> = {
  s: new Set(),
  q: new Set(),
  a: new Set(),
  c: new Set(),
  n: new Set(),
  o: new Set(),
};

for (const line of table.trim().split("\n")) {
  const [name = "", forms = ""] = line.trim().split(": ");
  for (const each of forms.split(" ")) {
    const [form = "", marks = ""] = each.split("/");
    if (name !== "-") classOf.set(form, name);
    for (const mark of marks) formsWith[mark as Mark].add(form);
  }
}

/** The class of a reporting verb, or undefined. All of these take a word in small letters. */
export const reportingClass = (norm: string): string | undefined => classOf.get(norm);

/** It is also a noun or takes an object ("which state", "her remarks", "wrote 70 books"). */
export const mayNotReport = (norm: string): boolean => formsWith.o.has(norm);

export const isSpeaking = (lower: string): boolean => formsWith.s.has(lower);
export const isQuoting = (lower: string): boolean => formsWith.q.has(lower);
export const isSpeechAfterQuote = (lower: string): boolean => formsWith.a.has(lower);
export const needsClause = (lower: string): boolean => formsWith.c.has(lower);
export const mayBeNoun = (lower: string): boolean => formsWith.n.has(lower);
