// Furniture that says what it is: by its element, its role, or the names that its makers gave it.
import type { Element } from "../dom.ts";
import type { FurnitureRow } from "./furniture-row.ts";
import pairs from "./name-pairs.words.json" with { type: "json" };
import names from "./names.words.json" with { type: "json" };

const furnitureNames: ReadonlySet<string> = new Set(names);
const furniturePairs: ReadonlySet<string> = new Set(pairs);
const roles: ReadonlySet<string> = new Set(
  "alert alertdialog banner complementary contentinfo dialog menu menubar navigation note search toolbar".split(" "),
);
const neverNamed: ReadonlySet<string> = new Set(["html", "body", "main", "article", "h1", "p", "a", "table", "tbody"]);
const controls = "input,textarea,select";

export const markedRows: readonly FurnitureRow[] = [
  {
    name: "what elements say",
    find: (element) =>
      ["nav", "footer", "menu", "dialog"].includes(element.localName) && !isCited(element) ? [element] : [],
    most: 0.4,
    yes: ["<nav><p>Here are the sections of this page.</p></nav>", "<footer><p>All rights are reserved.</p></footer>"],
    no: ["<blockquote><p>We shall not leave.</p><footer>Ada Muster, mayor</footer></blockquote>"],
  },
  {
    name: "what stands aside",
    find: (element) => (element.localName === "aside" ? [element] : []),
    most: 0.4,
    yes: ["<aside><p>Five more stories are told in our evening letter.</p></aside>"],
    no: ["<section><p>Five more houses were flooded.</p></section>"],
  },
  {
    name: "what roles say",
    find: (element) => (roles.has(element.getAttribute("role")?.toLowerCase() ?? "") ? [element] : []),
    most: 0.4,
    yes: ['<div role="complementary"><p>Five more stories are told in our evening letter.</p></div>'],
    no: ['<div role="article"><p>Five more houses were flooded.</p></div>'],
  },
  {
    name: "what a form asks",
    find: (element) => (element.localName === "form" && element.querySelector(controls) !== null ? [element] : []),
    most: 0.4,
    yes: ["<form><p>Please enter a valid address.</p><input><p>Something went wrong here.</p></form>"],
    no: ["<form><p>The town gave out forms to everybody.</p></form>"],
  },
  {
    name: "captions",
    find: (element) => (element.localName === "figcaption" ? [element] : []),
    most: 0.5,
    yes: ["<figure><img><figcaption>The mayor at the dam last week.</figcaption></figure>"],
    no: ["<figure><blockquote>We shall not leave, the mayor wrote.</blockquote></figure>"],
  },
  {
    name: "what names say",
    find: (element) => (!neverNamed.has(element.localName) && isNamedFurniture(element) ? [element] : []),
    most: 0.4,
    yes: [
      '<div class="newsletter-signup"><p>Get the news of the lake every morning.</p></div>',
      '<div class="ArticleRelatedLinks"><p>Another lake rose in May as well.</p></div>',
      '<section id="most-read"><p>Another lake rose in May as well.</p></section>',
    ],
    no: [
      '<div class="shareholders"><p>Those who own the dam met at noon.</p></div>',
      '<div class="commentary"><p>Another lake rose in May as well.</p></div>',
    ],
  },
];

/** Below a quotation stands who said it. */
const isCited = (element: Element): boolean => element.parentElement?.localName === "blockquote";

function isNamedFurniture(element: Element): boolean {
  const given = [
    element.getAttribute("class"),
    element.getAttribute("id"),
    element.getAttribute("data-component"),
    element.getAttribute("data-testid"),
    element.localName.includes("-") ? element.localName : null,
  ];
  return given.some((value) => value !== null && value !== "" && value.length < 400 && value.split(/\s+/).some(isName));
}

/** A name of one class: "ArticleRelatedLinks", "newsletter-signup", "block__most-read". */
function isName(name: string): boolean {
  const words = name
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1-")
    .toLowerCase()
    .split(/[^a-z]+/)
    // States of a page or an article, not what a thing is: "has-sidebar", "no-comments", "with-related".
    .filter((word) => word !== "");
  if (/^(?:has|no|with|without|is|js|hide|show|not)$/.test(words[0] ?? "")) return false;
  return words.some(
    (word, at) => furnitureNames.has(word) || furniturePairs.has(`${word} ${words[at + 1] ?? ""}`.trim()),
  );
}
