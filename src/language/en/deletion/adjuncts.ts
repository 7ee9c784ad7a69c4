// Adjuncts of time and place that a statement does not need: the weekday it happened on, and where it was said.

import { negationsIn } from "../../syntax/standing.ts";
import { weekdayNames } from "../calendar.ts";
import { reportingClass } from "../speech-verbs.ts";
import type { ReadSentence, WordStretch } from "./read-sentence.ts";

const days: ReadonlySet<string> = new Set(weekdayNames);
const beside = new Set("on late early morning afternoon evening night".split(" "));
/** These say nothing without their day. */
const needing = new Set(
  `be begin start end open close expire fall schedule expect set plan postpone move delay take come last resume
  continue remain run work play burn`.split(/\s+/),
);
/** It was so on that day, and perhaps on no other. */
const states = new Set("have own hold lead stand lie keep control".split(" "));

export function weekdays(sentence: ReadSentence): readonly WordStretch[] {
  const { tree } = sentence;
  const named = tree.forms.flatMap((_, word) => (days.has(tree.form(word)) ? [word] : []));
  // "closed on Monday, reopened on Tuesday": the days are told apart.
  if (named.length !== 1) return [];
  return tree.forms.flatMap((_, top) => {
    const verb = tree.head(top);
    if (!/^obl(?::unmarked)?$/.test(tree.label(top)) || verb < 0 || !tree.isVerb(verb)) return [];
    // "when markets reopen on Tuesday", "the plane that left on Monday": the day tells which.
    if (/^(?:advcl|acl)/.test(tree.label(verb))) return [];
    const range = sentence.range(top);
    if (range === undefined || !named.some((word) => word >= range.from && word <= range.to)) return [];
    if (sentence.holds(range, (word) => !days.has(tree.form(word)) && !beside.has(tree.form(word)))) return [];
    return isPlain(sentence, verb) ? around(sentence, range) : [];
  });
}

/** It happened, and nothing about it is denied, conditioned or measured, so that the day limits nothing. */
function isPlain(sentence: ReadSentence, verb: number): boolean {
  const { tree } = sentence;
  if (states.has(tree.lemma(verb))) return false;
  if (needing.has(tree.lemma(verb)) && tree.on(verb, "obj").length === 0) return false;
  // "bans cars on Sunday", "must pay on Monday": without its day it holds on every day.
  if (!sentence.isPlainPast(verb) || tree.on(verb, "advmod").some((word) => tree.form(word) === "last")) return false;
  if (tree.on(verb, "mark").some((word) => tree.form(word) === "if")) return false;
  const clause = tree.under(verb, apart);
  if (negationsIn(tree).some((word) => clause.includes(word) || tree.head(word) === verb)) return false;
  const range = { from: clause[0] ?? verb, to: clause.at(-1) ?? verb };
  return !sentence.measures(range);
}

/** What is said to happen has a day of its own. */
const apart: ReadonlySet<string> = new Set(["ccomp", "acl:relcl", "conj"]);

/** Opening with its comma, or between words or marks with none of its own. */
function around(sentence: ReadSentence, { from, to }: WordStretch): readonly WordStretch[] {
  const { tree } = sentence;
  const next = tree.form(to + 1);
  if (from === 0) return sentence.isComma(to + 1) ? [{ from, to: to + 1 }] : [];
  if (/^(?:and|or|to|through|until|-|–|'s|\d.*)$/.test(next) || /^(?:JJ|NN)/.test(tree.tag(to + 1))) return [];
  if (/^(?:and|or|by|since|until|next|last|every|,)$/.test(tree.form(from - 1))) return [];
  return [{ from, to }];
}

const mostOpening = 12;

/** "In an interview with the radio, Smith said": with the comma after it. */
function opening(sentence: ReadSentence, top: number): readonly WordStretch[] {
  const range = sentence.range(top);
  if (range?.from !== 0 || range.to > mostOpening || !sentence.isComma(range.to + 1)) return [];
  return [{ from: 0, to: range.to + 1 }];
}

const sayingPlaces = new Set(
  `statement interview conference briefing email e-mail letter tweet post message release speech telephone phone
  blog facebook twitter affidavit call`.split(/\s+/),
);
const mostWords = 6;

export function saidWhere(sentence: ReadSentence): readonly WordStretch[] {
  const { tree } = sentence;
  return tree.forms.flatMap((_, top) => {
    const verb = tree.head(top);
    if (tree.label(top) !== "obl" || !sayingPlaces.has(tree.lemma(top).toLowerCase()) || verb < 0) return [];
    if (reportingClass(tree.form(verb)) === undefined || tree.tag(verb) !== "VBD") return [];
    if (negationsIn(tree).some((word) => tree.head(word) === verb)) return [];
    const own = tree.on(top).filter((word) => !(tree.label(word) === "acl" && word > top));
    const range = { from: Math.min(top, ...own), to: Math.max(top, ...own) };
    if (tree.form(Math.min(top, ...own)) === "in" && Math.min(top, ...own) === 0) return opening(sentence, top);
    const clear = own.every((word) => /^(?:case|det|amod|compound)$/.test(tree.label(word)));
    if (!clear || range.to - range.from >= mostWords || range.from < verb) return [];
    const said = tree.on(top, "acl").every((word) => tree.on(word, "mark").some((mark) => tree.form(mark) === "that"));
    return said && /^(?:in|at|on|during)$/.test(tree.form(range.from)) ? around(sentence, range) : [];
  });
}
