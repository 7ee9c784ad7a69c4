// What stands around an answer in English, and what Lede says where it gives none.
import { inFull } from "../in-full.ts";

export const aroundAnswers = {
  "answer.about": "About {what}:",
  "answer.asked": "Asked: {question}",
  "answer.asked-by": "asked by {person}",
  "answer.from": "From {sources}",
  "decided.no": "No.",
  "decided.no-namely": "No: {short}",
  "answer.not-in-these": "Not in these articles.",
  "decided.partly": "Partly.",
  "decided.partly-namely": "Partly: {short}",
  "answer.person-asked": "{person} asked: {question}",
  "answer.title": "Answer",
  "answer.undecided": "The sources do not agree.",
  "answer.unsure": "Not sure. The closest:",
  "decided.yes": "Yes.",
  "decided.yes-namely": "Yes: {short}",

  "declined.help": "Hello. Ask about the articles here: who, what, when, where, why or how many.",
  "declined.instruction": "Lede only answers questions about its articles. Ask one, for example: what is known so far?",
  "declined.opinion": "Lede has no opinions. Ask what somebody in these articles said about it.",
  "declined.prediction": "Lede does not predict. Ask what these articles say is planned or expected.",
  "declined.remark": "That asks nothing. Ask about the articles here, for example: what is known so far?",
  "declined.text-gone": inFull(
    "What the briefing keeps does not say, and the full text is no longer kept. ",
    "Brief the link again to ask about all of it.",
  ),

  "told.agrees": "Nothing in its sources was found to disagree.",
  "told.all":
    "The briefing holds all that its articles say in sentences that stand alone. Ask about one of its points.",
  "told.article-of": "{outlet}: {title}",
  "told.article-of-day": "{outlet}: {title}, {day}",
  "told.came-out": "{outlet}: {day}",
  "told.no-figures": "The briefing has no figures.",
  "told.no-more": "Its article says no more about that.",
  "told.nobody": "The briefing names nobody.",
  "told.nobody-quoted": "Nobody is quoted.",
  "told.nothing-left-out": "Nothing of note was left out.",
  "told.nothing-newer": "Nothing newer came in.",
  "told.nothing-newer-than": "Nothing newer came in: its newest article is of {day}.",
  "told.numbers": "This briefing has the numbers 1 to {last}. Ask for one of them.",
  "told.originals": "{outlets} ({reports, plural, one {#} other {#}} of their reports original)",
  "told.says-itself": "{outlet} says so itself: the sentence names nobody for it.",
  "told.sentence-gone": "The sentence behind that number is no longer kept.",
  "told.text": "The text",
  "told.translation":
    "Lede repeats its sources in their own language and does not translate: every word it says stands in an article.",
  "told.undated": "Its articles do not say when they came out.",
  "told.untitled": "without a title",
} as const;
