// How much of a page stands in each of its elements: characters, those of links, and those of running text.
import { type DomNode, type Element, isElement } from "../dom.ts";
import { hasNoWords } from "../plain.ts";

export type Weight = {
  /** Characters that readers see. */
  readonly text: number;
  /** Of these, within links. */
  readonly linked: number;
  /** Of these, in stretches long enough to be running text, outside links. */
  readonly prose: number;
};

const nothing: Weight = { text: 0, linked: 0, prose: 0 };
/** Labels, names and times are shorter. */
const leastStretch = 20;

/** One pass over the tree, without recursion: a tree at the depth limit must not exhaust the stack. */
export function weigh(root: Element): (element: Element) => Weight {
  const weights = new Map<Element, { text: number; linked: number; prose: number }>();
  type Step = { readonly node: DomNode; readonly above: Element | undefined; readonly inLink: boolean };
  const order: Element[] = [];
  const parents = new Map<Element, Element>();
  const stack: Step[] = [{ node: root, above: undefined, inLink: false }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, above, inLink } = step;
    if (!isElement(node)) {
      const weight = above === undefined ? undefined : weights.get(above);
      if (weight !== undefined && node.nodeType === 3) add(weight, node.textContent, inLink);
      continue;
    }
    if (hasNoWords(node)) continue;
    weights.set(node, { ...nothing });
    order.push(node);
    if (above !== undefined) parents.set(node, above);
    const linked = inLink || node.localName === "a";
    for (const child of node.childNodes) stack.push({ node: child, above: node, inLink: linked });
  }
  for (const element of order.reverse()) {
    const above = parents.get(element);
    const [own, sum] = [weights.get(element), above && weights.get(above)];
    if (own === undefined || sum === undefined) continue;
    sum.text += own.text;
    sum.linked += own.linked;
    sum.prose += own.prose;
  }
  return (element) => weights.get(element) ?? nothing;
}

function add(weight: { text: number; linked: number; prose: number }, text: string, inLink: boolean): void {
  const length = text.replace(/\s+/g, " ").trim().length;
  weight.text += length;
  if (inLink) weight.linked += length;
  else if (length >= leastStretch) weight.prose += length;
}
