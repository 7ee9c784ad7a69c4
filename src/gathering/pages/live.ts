// Live blogs: the newest entry first, each entry its own passage under its time.
import { readDate } from "../dates.ts";
import { childrenOf, type Element, type Page } from "../dom.ts";

/** As many parts that open with a time are a live blog. */
const leastEntries = 3;
/** A card of a list of stories has fewer characters of text than an entry that reports. */
const leastEntry = 60;

type Entry = { readonly element: Element; readonly at: number };

/** In place: what stands before and between the entries goes behind the last one, where a reader looks for it last. */
export function newestEntryFirst(page: Page): void {
  for (const box of page.querySelectorAll("main,section,div,ol,ul,article")) {
    const entries = entriesOf(box);
    if (entries === undefined) continue;
    const newest = entries.toSorted((a, b) => b.at - a.at);
    for (const { element } of newest) element.remove();
    const rest = childrenOf(box);
    for (const each of rest) each.remove();
    box.append(...newest.map(({ element }) => element), ...rest);
    // The summary above the entries is older than they are.
    const above = page.querySelector("h1")?.parentElement;
    for (const each of above === null || above === undefined ? [] : childrenOf(above))
      if (each.localName === "p" && !holds(each, box)) box.append(each);
    return;
  }
}

function entriesOf(box: Element): readonly Entry[] | undefined {
  const parts = childrenOf(box).filter(({ localName }) => /^(?:article|div|li|section)$/.test(localName));
  if (parts.length < leastEntries) return undefined;
  const dated = parts.flatMap((element): readonly Entry[] => {
    const time = element.querySelector("time[datetime]");
    const at = readDate(time?.getAttribute("datetime") ?? undefined);
    return at === undefined || !reports(element) ? [] : [{ element, at }];
  });
  const entries = dated.length >= leastEntries || !isCalledLive(box) ? dated : byClock(parts.filter(reports));
  return entries.length >= leastEntries && entries.length >= parts.length * 0.6 ? entries : undefined;
}

/** Clocks know no day: which end is the newest is told by the way they run, but for one midnight. */
function byClock(parts: readonly Element[]): readonly Entry[] {
  const clocked = parts.flatMap((element) => {
    const minutes = clockOf(element.textContent.trim());
    return minutes === undefined ? [] : [{ element, minutes }];
  });
  const steps = clocked.slice(1).map(({ minutes }, at) => Math.sign(minutes - (clocked[at]?.minutes ?? 0)));
  const [later, earlier] = [1, -1].map((way) => steps.filter((step) => step === way).length) as [number, number];
  if (Math.min(later, earlier) > 1 || later === earlier) return [];
  return clocked.map(({ element }, at) => ({ element, at: later > earlier ? at : -at }));
}

/** "14:05", "14.05 Uhr", "2.05pm" at the beginning, as minutes of the day. */
function clockOf(text: string): number | undefined {
  const [, hour, minute, half] = /^(\d{1,2})[:.h](\d{2})(?!\d)\s?([ap]m)?/i.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 24 || Number(minute) > 59) return undefined;
  return ((Number(hour) % (half ? 12 : 24)) + (/p/i.test(half ?? "") ? 12 : 0)) * 60 + Number(minute);
}

/** A timetable and a chronicle have clocks too, and are read from their beginning. */
function isCalledLive(box: Element): boolean {
  for (let [at, levels] = [box as Element | null, 0]; at !== null && levels < 3; at = at.parentElement, levels++) {
    const heading = childrenOf(at).find(({ localName }) => localName === "h1")?.textContent ?? "";
    const named = `${at.getAttribute("class")} ${at.getAttribute("id")} ${heading}`;
    if (live.test(named) || liveElsewhere.test(named)) return true;
  }
  return false;
}

const live = /\blive\b|live-?blog|(?:live|news)-?ticker|as it happened/i;
const liveElsewhere = /\b(?:en direct|en directo|in diretta|ao vivo)\b/i;

/** It has a paragraph of its own, and its heading leads nowhere else: no card of another story. */
const reports = (entry: Element): boolean =>
  entry.querySelector("h1 a[href],h2 a[href],h3 a[href],h4 a[href],a[href] h2,a[href] h3") === null &&
  [...entry.querySelectorAll("p")].some(({ textContent }) => textContent.trim().length >= leastEntry);

const holds = (element: Element, inner: Element): boolean => {
  for (let at: Element | null = inner; at !== null; at = at.parentElement) if (at === element) return true;
  return false;
};
