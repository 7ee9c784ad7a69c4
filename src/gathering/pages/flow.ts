// What stands among a story's paragraphs and is none of them: boxes of another build than the many alike.
import { childrenOf, type Element, isElement, type Page } from "../dom.ts";
import { isBlock } from "../plain.ts";
import { isEditorsNote } from "./notes.ts";
import { type Weight, weigh } from "./weight.ts";

/** Paragraphs alike hold this much of the running text, or nothing is told by them. */
const leastFlow = { share: 0.6, paragraphs: 4 } as const;
/** Among them a box of more text is a part of the story; after the last of them, of more of the text. */
const mostAmong = 450;
const mostAfter = 0.25;
/** A story has these between its paragraphs. */
const ofStories: ReadonlySet<string> = new Set("h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre p br hr li q".split(" "));

/**
 * In place. The paragraphs of a story are made by one template: the same element in the same kind of parent. Boxes
 * beside them, after the first, were put there by others: promotions, cards, forms, lives of writers, comments.
 */
export function removeBesideFlow(page: Page): void {
  const body = page.body;
  if (body === null) return;
  const weightOf = weigh(body);
  const flow = flowOf(body, weightOf);
  if (flow === undefined) {
    removeBesideLooseText(body, weightOf);
    return;
  }
  const around = new Set<Element>();
  for (const paragraph of flow)
    for (let at: Element | null = paragraph; at !== null; at = at.parentElement) around.add(at);
  const total = weightOf(body).prose;
  const build = classesOf([...flow][0] as Element);
  let met = 0;
  const visit = (element: Element): void => {
    for (const child of childrenOf(element)) {
      if (flow.has(child)) met++;
      else if (around.has(child)) visit(child);
      else if (met > 0 && !isOfStory(child, build) && !isEditorsNote(child)) {
        const { text, prose } = weightOf(child);
        if (met === flow.size ? prose <= total * mostAfter : text <= mostAmong) child.remove();
      }
    }
  };
  visit(body);
}

/** Where paragraphs are loose text between line breaks: boxes among them that hold little. */
function removeBesideLooseText(body: Element, weightOf: (element: Element) => Weight): void {
  for (const box of body.querySelectorAll("td,div,font,center,article,section")) {
    const loose = box.childNodes.filter((node) => !isElement(node) && node.textContent.trim().length >= 40);
    const text = loose.reduce((sum, node) => sum + node.textContent.trim().length, 0);
    if (loose.length < leastFlow.paragraphs || text < weightOf(body).prose * leastFlow.share) continue;
    for (const child of childrenOf(box))
      if (isBlock(child) && !ofStories.has(child.localName) && !isEditorsNote(child))
        if (weightOf(child).text <= mostAmong) child.remove();
  }
}

/** Paragraphs that a system gives a class of its own are told by it: one without is no paragraph of the story. */
const isOfStory = (element: Element, build: ReadonlySet<string>): boolean =>
  ofStories.has(element.localName) &&
  (element.localName !== "p" || build.size === 0 || [...classesOf(element)].some((name) => build.has(name)));

const classesOf = (element: Element): ReadonlySet<string> =>
  new Set((element.getAttribute("class") ?? "").split(/\s+/).filter((name) => name !== ""));

/** The paragraphs of the build that holds most, or undefined where no build holds enough. */
function flowOf(body: Element, weightOf: (element: Element) => Weight): ReadonlySet<Element> | undefined {
  const builds = new Map<string, Set<Element>>();
  for (const element of body.querySelectorAll("p,div")) {
    const { text, prose } = weightOf(element);
    if (prose < 40 || prose < text * 0.5 || holdsBlocks(element)) continue;
    const build = `${nameOf(element)} in ${nameOf(element.parentElement)}`;
    const alike = builds.get(build);
    if (alike === undefined) builds.set(build, new Set([element]));
    else alike.add(element);
  }
  const proseOf = (elements: ReadonlySet<Element>) =>
    [...elements].reduce((sum, each) => sum + weightOf(each).prose, 0);
  const [most] = [...builds.values()].toSorted((a, b) => proseOf(b) - proseOf(a));
  if (most === undefined || most.size < leastFlow.paragraphs) return undefined;
  return proseOf(most) >= weightOf(body).prose * leastFlow.share ? most : undefined;
}

const holdsBlocks = (element: Element): boolean => element.querySelector("p,div,table,ul,ol,h1,h2,h3") !== null;

const nameOf = (element: Element | null): string => `${element?.localName}.${element?.getAttribute("class") ?? ""}`;
