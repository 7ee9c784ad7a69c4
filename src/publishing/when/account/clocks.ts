// Readings of the clock among the words of a schedule: "half past six", "ten to nine", "seven forty", "8 pm".
import type { ClockSaid, SaidItem } from "./words.ts";

const hour = 60;

/** Numbers that are hours become clocks; others stay numbers. */
export function withClocks(given: readonly SaidItem[]): readonly SaidItem[] {
  const items = given.filter(({ is }) => is !== "idle");
  const found: SaidItem[] = [];
  for (let at = 0; at < items.length; ) {
    const clock = clockAt(items, at);
    if (clock === undefined) found.push(items[at] as SaidItem);
    else
      found.push({
        ...clock.clock,
        said: items
          .slice(at, at + clock.length)
          .map(({ said }) => said)
          .join(" "),
      });
    at += clock?.length ?? 1;
  }
  return found;
}

type Found = { readonly clock: ClockSaid; readonly length: number };

function clockAt(items: readonly SaidItem[], at: number): Found | undefined {
  const found = spoken(items, at) ?? written(items, at);
  if (found === undefined) return undefined;
  const beside = items[at + found.length];
  if (beside?.is !== "half") return found;
  const { minutes } = found.clock;
  const turned = (minutes % (12 * hour)) + (beside.half === "pm" ? 12 * hour : 0);
  return { clock: { is: "clock", minutes: turned, half: beside.half, open: false }, length: found.length + 1 };
}

/** "half past six", "half six", "quarter to nine", "ten past 8", "20 minutes to 7". */
function spoken(items: readonly SaidItem[], at: number): Found | undefined {
  const [one, two, three, four] = items.slice(at, at + 4);
  const amount = one?.is === "fraction" || one?.is === "number" ? one.value : undefined;
  if (amount === undefined || amount > 59) return undefined;
  const turn = two?.is === "unit" && two.unit === 1 ? [three, four] : [two, three];
  const length = two?.is === "unit" ? 4 : 3;
  const [word, base] = turn;
  if (
    word?.is === "past" ||
    (word?.is === "to" && word.said !== "-" && (one?.is === "fraction" || one?.said.match(/\D/)))
  )
    return shifted(base, word.is === "past" ? amount : -amount, length);
  return one?.is === "fraction" && amount === 30 && two?.is === "number" ? shifted(two, 30, 2) : undefined;
}

function shifted(base: SaidItem | undefined, shift: number, length: number): Found | undefined {
  const from =
    base?.is === "number" && base.value <= 24 ? base.value * hour : base?.is === "clock" ? base.minutes : undefined;
  if (from === undefined) return undefined;
  const minutes = (from + shift + 24 * hour) % (24 * hour);
  const open = base?.is === "number" ? base.value <= 12 : base?.is === "clock" && base.open;
  return { clock: { is: "clock", minutes, open }, length };
}

/** "8:30", "seven forty", "9 30 am", "12 midnight", a bare hour. */
function written(items: readonly SaidItem[], at: number): Found | undefined {
  const [one, two] = items.slice(at, at + 2);
  if (one?.is === "clock") return { clock: one, length: isHours(two) ? 2 : 1 };
  if (one?.is !== "number" || !mayBeHour(items, at)) return undefined;
  if (two?.is === "clock" && one.value === 12 && two.minutes % (12 * hour) === 0) return { clock: two, length: 2 };
  const minutes = minutesBehind(items, at);
  const length = minutes === undefined ? 1 : 2;
  const next = items[at + length];
  const hours = next?.said === "h" || next?.said === "hrs";
  if (!hours && (next?.is === "times" || (next?.is === "unit" && !next.said.endsWith("ly")))) return undefined;
  const open = one.value <= 12 && !one.said.startsWith("0") && !hours;
  const all = (one.value * hour + (minutes ?? 0)) % (24 * hour);
  return { clock: { is: "clock", minutes: all, open }, length: length + (hours ? 1 : 0) };
}

/** No "every 3", no "twice"; and of "ten past 8 and 9" nobody knows whether it is ten past nine. */
function mayBeHour(items: readonly SaidItem[], at: number): boolean {
  const [before, item] = [items[at - 1], items[at]];
  if (item?.is !== "number" || item.value > 24 || onlyCounts.has(item.said) || before?.is === "every") return false;
  return !(before?.is === "and" && isBased(items, at - 2));
}

function minutesBehind(items: readonly SaidItem[], at: number): number | undefined {
  const [one, two, three] = items.slice(at, at + 3);
  if (two?.is !== "number" || two.value < 10 || two.value > 59) return undefined;
  return /\D/.test(one?.said ?? "") || three?.is === "half" ? two.value : undefined;
}

/** "0800 hrs" */
const isHours = (item: SaidItem | undefined): boolean =>
  item?.is === "unit" && item.unit === hour && !item.said.endsWith("ly");

const onlyCounts: ReadonlySet<string> = new Set(["twice", "thrice"]);

/** What stands behind "past" or "to". */
const isBased = (items: readonly SaidItem[], at: number): boolean => {
  const [turn, hours] = [items[at - 1], items[at]];
  return (
    (turn?.is === "past" || (turn?.is === "to" && turn.said !== "-")) &&
    (hours?.is === "number" || hours?.is === "clock")
  );
};
