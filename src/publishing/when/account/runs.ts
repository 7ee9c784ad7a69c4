// What a typed schedule says, part by part, by the second reader: which days go with which readings of the clock.
import { withClocks } from "./clocks.ts";
import { type Count, countIn, type Rhythm, rhythmsIn } from "./turns.ts";
import { type ClockSaid, type SaidItem, saidItems } from "./words.ts";

export type Window = { readonly from: number; readonly to: number };

/** Days with the times beside them. */
export type DayGroup = {
  readonly days: Set<number>;
  readonly off: Set<number>;
  readonly nth: Set<number>;
  readonly clocks: ClockSaid[];
  readonly parts: Window[];
};

export type Account = {
  readonly groups: readonly DayGroup[];
  readonly turns: readonly Rhythm[];
  readonly count?: Count;
  /** A word that stands where it says nothing that this reader knows. */
  readonly left?: string;
  readonly stretch: boolean;
};

type Mark = { readonly is: "days" | "clocks"; readonly item: SaidItem; readonly off: boolean };

/** Pure; never throws. */
export function accountOf(text: string): Account {
  const all = withClocks(saidItems(text));
  const taken = new Set<number>();
  const turns = rhythmsIn(all, taken);
  const count = countIn(all, taken);
  const here = [...all.entries()].filter(([at]) => !taken.has(at));
  const left = here.find(([at]) => isLeft(all, at))?.[1].said;
  const stretch = here.some(([at]) => isStretch(all, at));
  return {
    groups: grouped(marksOf(all, taken)),
    turns,
    ...(count && { count }),
    ...(left !== undefined && { left }),
    stretch,
  };
}

function marksOf(items: readonly SaidItem[], taken: ReadonlySet<number>): readonly Mark[] {
  const marks: Mark[] = [];
  let off = false;
  for (const [at, item] of items.entries()) {
    if (taken.has(at)) continue;
    if (item.is === "not") off = true;
    else if (item.is === "clock" || item.is === "break" || item.is === "every") off = false;
    if (item.is === "days" || item.is === "nth") marks.push({ is: "days", item: spread(items, at), off });
    else if (item.is === "clock" || item.is === "part") marks.push({ is: "clocks", item, off: false });
    else if (isEachDay(items, at))
      marks.push({ is: "days", item: { is: "days", days: [], said: item.said }, off: false });
  }
  return marks;
}

const alone: ReadonlySet<string> = new Set("unknown number past fraction other times half".split(" "));

/** What no day, no reading of the clock and no turn took with it. */
function isLeft(items: readonly SaidItem[], at: number): boolean {
  const [before, item, after] = [items[at - 1], items[at] as SaidItem, items[at + 1]];
  if (item.is === "not") return !namesDays(items, at);
  if (item.is !== "slash") return alone.has(item.is);
  return before?.is === "clock" && after?.is === "clock" && !(isExact(before) && isExact(after));
}

/** "8 to 18", "from 9 to 5": not a moment. */
const isStretch = (items: readonly SaidItem[], at: number): boolean =>
  items[at]?.is === "to" && items[at - 1]?.is === "clock" && items[at + 1]?.is === "clock";

/** "Every day", "daily". */
function isEachDay(items: readonly SaidItem[], at: number): boolean {
  const item = items[at];
  return item?.is === "unit" && item.unit === "day" && items[at - 1]?.is !== "number";
}

/** "8:00/13:00" are two times; "8/9" may be a day of a month. */
const isExact = (clock: SaidItem): boolean => /\D/.test(clock.said);

/** "Monday to Friday", "the 1st to the 5th": the second of them holds all of the stretch. */
function spread(items: readonly SaidItem[], at: number): SaidItem {
  const [first, to, last] = [items[at - 2], items[at - 1], items[at] as SaidItem];
  if (to?.is !== "to" || first === undefined || first.is !== last.is) return last;
  if (last.is === "nth" && first.is === "nth") return last;
  if (last.is !== "days" || first.is !== "days") return last;
  const days: number[] = [];
  for (let day = first.days[0] as number; days.length < 7; day = (day + 1) % 7) {
    days.push(day);
    if (day === last.days.at(-1)) break;
  }
  return { ...last, days };
}

/** "Not on Wednesdays", "except the weekend". */
const namesDays = (items: readonly SaidItem[], at: number): boolean => {
  const next = items.slice(at + 1).find(({ is }) => is !== "not" && is !== "every" && is !== "and");
  return next?.is === "days";
};

/** Days before their times throughout, or times before their days: whichever comes first. */
function grouped(marks: readonly Mark[]): readonly DayGroup[] {
  const groups: DayGroup[] = [];
  const opens = marks.find(({ item, off }) => item.is !== "part" && !off)?.is ?? "days";
  let last: Mark | undefined;
  for (const mark of marks) {
    const starts = mark.is === opens && mark.item.is !== "part" && !mark.off && last !== undefined && last.is !== opens;
    if (groups.length === 0 || (starts && groups.at(-1)?.clocks.length !== 0))
      groups.push({ days: new Set(), off: new Set(), nth: new Set(), clocks: [], parts: [] });
    const group = groups.at(-1) as DayGroup;
    const { item } = mark;
    if (item.is === "days") for (const day of item.days) (mark.off ? group.off : group.days).add(day);
    else if (item.is === "nth") group.nth.add(item.n);
    else if (item.is === "part") group.parts.push(item);
    else if (item.is === "clock") group.clocks.push(item);
    if (item.is !== "part" && !mark.off) last = mark;
  }
  return groups;
}
