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
  const entries = parts.flatMap((element): readonly Entry[] => {
    const time = element.querySelector("time[datetime]");
    const at = readDate(time?.getAttribute("datetime") ?? undefined);
    return at === undefined || !reports(element) ? [] : [{ element, at }];
  });
  return entries.length >= leastEntries && entries.length >= parts.length * 0.6 ? entries : undefined;
}

/** It has a paragraph of its own, and its heading leads nowhere else: no card of another story. */
const reports = (entry: Element): boolean =>
  entry.querySelector("h1 a[href],h2 a[href],h3 a[href],h4 a[href],a[href] h2,a[href] h3") === null &&
  [...entry.querySelectorAll("p")].some(({ textContent }) => textContent.trim().length >= leastEntry);

const holds = (element: Element, inner: Element): boolean => {
  for (let at: Element | null = inner; at !== null; at = at.parentElement) if (at === element) return true;
  return false;
};
