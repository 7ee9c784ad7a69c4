// English verbs by which somebody says something, by what they vouch for.
import { wordSet } from "../word-set.ts";

/**
 * Reporting verbs, by class. Within a class a writer may swap one for another, since the speaker vouches for the same
 * thing in the same way; across classes never ("said" claims nothing about truth, "admitted" and "confirmed" do).
 */
export const reportingClasses: Readonly<Record<string, ReadonlySet<string>>> = {
  say: wordSet(
    `say says said saying state states stated stating tell tells told telling remark remarks remarked comment
  comments commented add adds added adding`,
  ),
  explain: wordSet("explain explains explained explaining"),
  note: wordSet("note notes noted noting observe observes observed"),
  announce: wordSet("announce announces announced announcing declare declares declared declaring"),
  claim: wordSet("claim claims claimed claiming allege alleges alleged alleging assert asserts asserted asserting"),
  insist: wordSet("insist insists insisted insisting maintain maintains maintained maintaining"),
  argue: wordSet("argue argues argued arguing contend contends contended contending"),
  admit: wordSet(
    "admit admits admitted admitting concede concedes conceded conceding acknowledge acknowledges acknowledged",
  ),
  confirm: wordSet("confirm confirms confirmed confirming"),
  deny: wordSet("deny denies denied denying"),
  warn: wordSet("warn warns warned warning caution cautions cautioned"),
  reveal: wordSet("reveal reveals revealed revealing disclose discloses disclosed disclosing"),
  stress: wordSet(
    `stress stresses stressed stressing emphasise emphasises emphasised emphasize emphasizes emphasized underline
  underlined`,
  ),
  suggest: wordSet("suggest suggests suggested suggesting indicate indicates indicated indicating"),
  predict: wordSet("predict predicts predicted predicting forecast forecasts"),
  write: wordSet("write writes wrote writing tweet tweets tweeted post posts posted"),
  report: wordSet("report reports reported reporting"),
};

const classOf = new Map<string, string>();
for (const [name, verbs] of Object.entries(reportingClasses))
  for (const verb of verbs) if (!classOf.has(verb)) classOf.set(verb, name);

/** The class of a reporting verb, or undefined. */
export const reportingClass = (norm: string): string | undefined => classOf.get(norm);

/** Reporting verbs that are also nouns: "which state", "her remarks", "wrote 70 books". */
export const reportingNouns = wordSet(
  `state states report reports post posts posted posting comment comments remark remarks note notes write writes
  wrote writing add adds forecast stress claim observed`,
);
