// What a page says that its readers never see: removed before anything is read, because that is where instructions
// hide.
import type { Element, Page } from "./dom.ts";
import classes from "./hidden-classes.words.json" with { type: "json" };
import { plainText } from "./plain.ts";

const hiddenByStyle: readonly RegExp[] = [
  /(?:^|;)\s*display\s*:\s*none/i,
  /(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)/i,
  /(?:^|;)\s*opacity\s*:\s*(?:0|0?\.0\d*)\s*(?:;|!|$)/i,
  /(?:^|;)\s*font-size\s*:\s*(?:0|0?\.\d+|1)(?:px|pt|em|rem|%)?\s*(?:;|!|$)/i,
  /(?:^|;)\s*(?:left|right|text-indent|margin-left)\s*:\s*-\d{3,}/i,
  /(?:^|;)\s*(?:top|bottom|margin-top)\s*:\s*-(?:\d{4,}|\d{3,}(?:em|rem|vh|%))/i,
  /(?:^|;)\s*clip\s*:\s*rect\(\s*0/i,
  /(?:^|;)\s*clip\s*:\s*rect\(\s*1px[\s,]+1px/i,
  /(?:^|;)\s*clip-path\s*:\s*(?:inset\(\s*(?:50|100)%|circle\(\s*0)/i,
  /(?:^|;)\s*(?:-webkit-text-fill-)?color\s*:\s*transparent/i,
  /(?:^|;)\s*(?:-webkit-text-fill-)?color\s*:\s*rgba\([^)]*,\s*0(?:\.0+)?\s*\)/i,
  /(?:^|;)\s*font\s*:\s*0(?:px)?[\s/]/i,
  /(?:^|;)\s*content-visibility\s*:\s*hidden/i,
  /(?:^|;)\s*filter\s*:[^;]*opacity\(\s*0(?:\.0+)?%?\s*\)/i,
  /(?:^|;)\s*transform\s*:\s*scale[xy]?\(\s*0\s*\)/i,
];
const hiddenByRule: readonly RegExp[] = [
  /(?:^|[;\s])display\s*:\s*none/i,
  /(?:^|[;\s])visibility\s*:\s*hidden/i,
  /(?:^|[;\s])font-size\s*:\s*0(?![.\d])/i,
  /(?:^|[;\s])(?:left|right|top|text-indent)\s*:\s*-\d{4,}px/i,
  /(?:^|[;\s])opacity\s*:\s*0(?![.\d])/i,
];
/** Classes that sites give to text meant for screen readers or for nobody; never to their story. */
const hiddenNames: ReadonlySet<string> = new Set(classes);

/**
 * Removes hidden elements from the page, in place; rules of its own style sheets with one class, id or tag are obeyed.
 */
export function removeHidden(page: Page): void {
  const body = page.body;
  if (body === null) return;
  const rules = hidingRules(page);
  if (rules.size > 0) removeByRule(body, rules);
  for (const element of [...body.querySelectorAll("*")]) if (isHidden(element)) element.remove();
}

function removeByRule(body: Element, rules: ReadonlySet<string>): void {
  const matched = new Map<string, Element[]>();
  for (const rule of [...rules].filter((selector) => !simple.test(selector)).slice(0, mostCompound))
    matched.set(rule, selected(body, rule));
  for (const element of body.querySelectorAll("*")) {
    const names = [
      ...(element.getAttribute("class")?.split(/\s+/) ?? []).map((name) => `.${name}`),
      `#${element.getAttribute("id")}`,
    ];
    const rule = names.flatMap((name) => [name, element.localName + name]).find((selector) => rules.has(selector));
    if (rule === undefined) continue;
    const kept = matched.get(rule);
    if (kept === undefined) matched.set(rule, [element]);
    else kept.push(element);
  }
  const seen = plainText(body).length;
  for (const elements of matched.values()) {
    const outer = outermost(elements);
    const share = outer.reduce((sum, element) => sum + plainText(element).length, 0);
    // A rule that hides this much is undone by another rule or a script: obeying it would leave nothing to read.
    if (share <= seen * 0.25) for (const element of outer) element.remove();
  }
}

/** Hiding a thing within itself must not make it weigh more than it does. */
function outermost(elements: readonly Element[]): readonly Element[] {
  const all = new Set(elements);
  return elements.filter((element) => {
    for (let above = element.parentElement; above !== null; above = above.parentElement)
      if (all.has(above)) return false;
    return true;
  });
}

function isHidden(element: Element): boolean {
  const style = element.getAttribute("style");
  if (style !== null && (hiddenByStyle.some((pattern) => pattern.test(style)) || smallBox(style) || sameColours(style)))
    return true;
  if (element.hasAttribute("hidden") && element.getAttribute("hidden") !== "until-found") return true;
  if (element.localName === "dialog" && !element.hasAttribute("open")) return true;
  if (element.localName === "template" || element.localName === "noscript") return true;
  // Math is often drawn by hidden-from-screen-readers marks: what is drawn is seen.
  if (element.getAttribute("aria-hidden") === "true")
    return !/fallback-image|mwe-math|katex|mathjax/i.test(element.getAttribute("class") ?? "");
  const names = element.getAttribute("class")?.toLowerCase().split(/\s+/) ?? [];
  return names.some((name) => hiddenNames.has(name));
}

/** No height or width with overflow hidden. */
const smallBox = (style: string): boolean =>
  /(?:^|;)\s*(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|!|$)/i.test(style) &&
  /overflow[^:]*:\s*(?:hidden|clip)/i.test(style);

function sameColours(style: string): boolean {
  const read = (name: string) =>
    new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;!]+)`, "i").exec(style)?.[1]?.trim().toLowerCase();
  const text = read("color");
  const ground = read("background-color") ?? read("background");
  return text !== undefined && (text === ground || (ground === undefined && isNearlyWhite(text)));
}

/** On a page's usual ground. */
function isNearlyWhite(colour: string): boolean {
  if (/^(?:white|snow|ivory|whitesmoke|ghostwhite|floralwhite|mintcream|azure)$/.test(colour)) return true;
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/.exec(colour)?.[1];
  const channels =
    hex === undefined
      ? (/^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(colour)?.slice(1).map(Number) ?? [])
      : (hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? [])).map((pair) =>
          Number.parseInt(pair, 16),
        );
  return channels.length === 3 && channels.every((channel) => channel >= 240);
}

/** Found in one pass over all elements. */
const simple = /^(?:[a-z][a-z\d]*)?[.#][\w-]+$/i;
/** Looked for one by one: `.story .note`, `p[data-x]`, `.a.b > span`; no states, no elements alone. */
const compound = /^(?=.*[.#[])(?!html|body$)[a-z*.#[][\w\s.#>+~*="'[\]-]{2,200}$/i;
const mostCompound = 60;

function selected(body: Element, selector: string): Element[] {
  try {
    return [...body.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

/** Selectors without states (`:hover`) whose rule hides. Rules within @media are for other screens and skipped. */
function hidingRules(page: Page): ReadonlySet<string> {
  const found = new Set<string>();
  for (const sheet of page.querySelectorAll("style")) {
    const css = withoutBlocks(sheet.textContent.slice(0, 500_000).replace(/\/\*[\s\S]{0,20000}?\*\//g, ""));
    let from = 0;
    for (let open = css.indexOf("{"); open !== -1; open = css.indexOf("{", from)) {
      const close = css.indexOf("}", open);
      if (close === -1) break;
      const rule = css.slice(open + 1, close);
      if (hiddenByRule.some((pattern) => pattern.test(rule)) && !/animation|transition/i.test(rule))
        for (const selector of css.slice(from, open).split(","))
          if ((simple.test(selector.trim()) || compound.test(selector.trim())) && found.size < 1000)
            found.add(selector.trim());
      from = close + 1;
    }
  }
  return found;
}

/** Drops `@media ... { ... }` and its kin with everything in them. */
function withoutBlocks(css: string): string {
  let kept = "";
  let from = 0;
  for (let at = css.indexOf("@"); at !== -1; at = css.indexOf("@", from)) {
    kept += css.slice(from, at);
    const open = css.indexOf("{", at);
    const semicolon = css.indexOf(";", at);
    if (open === -1 || (semicolon !== -1 && semicolon < open)) {
      from = semicolon === -1 ? css.length : semicolon + 1;
      continue;
    }
    let depth = 1;
    from = open + 1;
    while (from < css.length && depth > 0) {
      const code = css.charCodeAt(from++);
      if (code === 123) depth++;
      else if (code === 125) depth--;
    }
  }
  return kept + css.slice(from);
}
