// Which element of a page holds its story: readability's choice, or where that misses most of the text, what holds it.
import { Readability } from "@mozilla/readability";
import { childrenOf, type Element, following, type Page } from "../dom.ts";
import { plainText } from "../plain.ts";
import { type Weight, weigh } from "./weight.ts";

/** Readability's choice is kept unless it holds less than this of the running text; a few lines, less than that. */
const leastChosen = { ofMany: 0.1, ofFew: 0.5, few: 600 } as const;
/** The element that holds a story holds this much of the running text: beside it stand credits and the like. */
const leastHeld = 0.8;

/** The story's lines. What is no story is gone from the page by now; readability takes the rest of it apart. */
export function storyText(page: Page): string {
  const body = page.body;
  if (body === null) return "";
  const weightOf = weigh(body);
  const { prose } = weightOf(body);
  const holder = plainText(holderOf(body, weightOf));
  const lead = leadUnderHeading(body, weightOf);
  const read = readable(page);
  const least = read.length < leastChosen.few ? leastChosen.ofFew : leastChosen.ofMany;
  const chosen = read.length >= Math.min(prose, holder.length) * least ? read : holder;
  return lead === undefined || chosen.includes(lead) ? chosen : `${lead}\n${chosen}`;
}

/** Readability leaves the opening paragraph out where it stands in the header of its article. */
function leadUnderHeading(body: Element, weightOf: (element: Element) => Weight): string | undefined {
  const heading = body.querySelector("h1");
  if (heading?.parentElement?.localName !== "header") return undefined;
  const lead = following(heading).find((next) => next.localName === "p" && weightOf(next).prose >= leastLead);
  const text = lead === undefined ? "" : plainText(lead);
  return /[.!?…]["”’»)]?$/.test(text) && !text.includes("\n") ? text : undefined;
}

const leastLead = 60;

/** The smallest element that holds most of the running text; the article or main part around it where there is one. */
function holderOf(body: Element, weightOf: (element: Element) => Weight): Element {
  const least = weightOf(body).prose * leastHeld;
  let held = body;
  for (
    let next: Element | undefined = body;
    next !== undefined;
    next = childrenOf(held).find((child) => weightOf(child).prose >= least)
  )
    held = next;
  for (let at: Element | null = held; at !== null; at = at.parentElement)
    if (at.localName === "article" || at.localName === "main") return at;
  return held;
}

function readable(page: Page): string {
  const reader = new Readability<Element>(page, { serializer: (node) => node, disableJSONLD: true });
  try {
    const content = reader.parse()?.content;
    return content === null || content === undefined ? "" : plainText(content);
  } catch {
    // Readability gives up on trees it did not expect; a page without a story is the same to us.
    return "";
  }
}
