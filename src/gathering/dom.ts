// The little of the DOM that gathering reads, and the one place where HTML becomes a tree.
import { parseHTML } from "linkedom";

export interface Element {
  readonly nodeType: 1;
  readonly localName: string;
  readonly textContent: string;
  readonly childNodes: readonly DomNode[];
  readonly parentElement: Element | null;
  readonly firstElementChild: Element | null;
  readonly outerHTML: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  remove(): void;
  cloneNode(deep: boolean): Element;
  replaceWith(...nodes: Element[]): void;
  append(...nodes: (Element | string)[]): void;
}

export type DomNode = Element | { readonly nodeType: number; readonly textContent: string };

export const isElement = (node: DomNode): node is Element => node.nodeType === 1;

export interface Page {
  readonly documentElement: Element | null;
  readonly body: Element | null;
  createElement(name: string): Element;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

/** Never throws for any text that `measure` let pass. A fragment is put into a page, or readability finds no body. */
export function openPage(html: string): Page {
  const whole = /<(?:html|body)[\s>]/i.test(html);
  const page = parse(whole ? html : inPage(html));
  // What looked like a page may be a comment or a section without an end.
  return whole && page.documentElement === null ? parse(inPage(html)) : page;
}

const inPage = (html: string): string => `<!doctype html><html><head></head><body>${html}</body></html>`;
const parse = (html: string): Page => parseHTML(html).document;

export const childrenOf = (element: Element): readonly Element[] => [...element.childNodes].filter(isElement);

/** The elements after this one in its parent. */
export function following(element: Element): readonly Element[] {
  const siblings = element.parentElement === null ? [] : childrenOf(element.parentElement);
  return siblings.slice(siblings.indexOf(element) + 1);
}
