// English words that turn a statement round when one stands for the other: for a veto, so only what is never the same.
import { stem } from "../stem.ts";

/** The first word of a line against each of the others, in all their forms. */
const rows = `
abolish introduce
accept reject refuse decline
acquit convict
admit deny refute
advance retreat
agree disagree refuse
alive dead
allow ban forbid bar block prohibit prevent
approve reject veto
arrest release free
arrive leave depart
ascend descend
attack defend
best worst
better worse
begin end finish
buy sell
bought sold
comply defy refuse
confirm deny
criticise welcome praise applaud
criticize welcome praise applaud
condemn praise welcome
cautious reckless
deepen ease
defeat lose
domestic foreign
early late
east west
eastern western
employer employee
encourage discourage
enter leave exit
exclude include
expand shrink
export import
extend shorten
fail succeed pass
father mother
few many
guilty innocent
healthy sick
heavy light
high low
higher lower
hire fire sack dismiss
husband wife
improve worsen deteriorate
increase decrease reduce cut
inside outside
join leave quit
king queen
lawful unlawful
legal illegal
lend borrow
lift impose
long short
loosen tighten
lose gain win
major minor
male female
man woman
maximum minimum
morning evening
north south
northern southern
obey defy
only several many numerous
sole several many
open close shut
oppose support back
optimistic pessimistic
passenger driver
permanent temporary
plaintiff defendant
poor rich
private public
profit loss
protect endanger
raise lower cut
relax tighten
resume suspend
reveal conceal hide
rise fall drop
sister brother
slow fast quick
son daughter
start stop end finish
strengthen weaken
strong weak
stronger weaker
success failure
survive die
teacher student
trust distrust
union employer
upper lower
victim attacker
victory defeat
visible hidden invisible
voluntary forced mandatory
war peace
wide narrow
widen narrow
win lose
winner loser
withdraw deploy
`;

const against = new Map<string, Set<string>>();
for (const row of rows.trim().split("\n")) {
  const [first = "", ...others] = row.split(" ").map(stem);
  for (const other of others)
    for (const [one, two] of [
      [first, other],
      [other, first],
    ] as const)
      against.set(one, (against.get(one) ?? new Set()).add(two));
}

/** Both in small letters, in any form. */
export const turnsRound = (one: string, other: string): boolean => against.get(stem(one))?.has(stem(other)) ?? false;
