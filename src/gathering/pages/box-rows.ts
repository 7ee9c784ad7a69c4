// Furniture in boxes: words said twice, what is held back until readers agree, whom to call.
import { childrenOf, type Element } from "../dom.ts";
import { isBlock, plainText } from "../plain.ts";
import type { Around, FurnitureRow } from "./furniture-row.ts";
import heldBack from "./held-back.json" with { type: "json" };

export const boxRows: readonly FurnitureRow[] = [
  {
    name: "words set large that the story says",
    find: (element, around) => (isSaidTwice(element, around) ? [element] : []),
    most: 0.3,
    yes: [
      "<blockquote><p>About 300 people were asked to leave their houses</p></blockquote>",
      "<figure><blockquote>“We have never seen it this high”</blockquote><p>Maria Keller</p></figure>",
    ],
    no: ["<blockquote><p>The water came in the night, and nobody had rung the bell.</p></blockquote>"],
  },
  {
    name: "what is held back",
    find: (element) => (isHeldBack(element) ? [element] : []),
    most: 0.3,
    yes: [
      "<div><h4>Empfohlener redaktioneller Inhalt</h4><p>Hier steht ein Film.</p></div>",
      "<div><p>Ce contenu est bloqué car vous n'avez pas accepté les traceurs.</p></div>",
    ],
    no: ["<div><p>The ministry said that the content of the letters is blocked by order of the court.</p></div>"],
  },
  {
    name: "whom to call",
    find: (element) => (isContact(element) ? [element] : []),
    most: 0.2,
    yes: [
      "<p><b>Contact:</b><br>Bo Beispiel<br>Phone: +1 555 0100<br>press@norbank.example</p>",
      "<div><h2>Kontakt</h2><p>Pressestelle</p><p>Telefon: 030 5550100</p></div>",
    ],
    no: ["<p>Contact with the crew was lost at 08:04, the coast guard said.</p>"],
  },
];

function rootOf(element: Element): Element {
  let at = element;
  while (at.parentElement !== null && at.localName !== "body") at = at.parentElement;
  return at;
}

const quoted = { least: 20, most: 220 } as const;
const toldBefore = new WeakMap<Element, string>();

/** A pull quote: words that stand in a paragraph of the same page already. */
function isSaidTwice(element: Element, { weightOf }: Around): boolean {
  if (element.localName !== "blockquote" && !isQuoteBox(element)) return false;
  const [first] = element.localName === "blockquote" ? [element] : element.querySelectorAll("blockquote");
  const said = first === undefined ? "" : bare(firstLine(first));
  if (said.length < quoted.least || said.length > quoted.most || weightOf(element).text > quoted.most * 2) return false;
  const root = rootOf(element);
  const told = toldBefore.get(root) ?? toldIn(root);
  toldBefore.set(root, told);
  return told.includes(said);
}

/** The paragraphs that are no quotation set apart. */
const toldIn = (root: Element): string =>
  [...root.querySelectorAll("p")]
    .filter((paragraph) => !["blockquote", "figure"].includes(paragraph.parentElement?.localName ?? ""))
    .map((paragraph) => bare(paragraph.textContent))
    .join("\n");

const isQuoteBox = (element: Element): boolean =>
  element.localName === "figure" && element.querySelector("blockquote") !== null;

/** Who said it stands below. */
const firstLine = (quote: Element): string =>
  (childrenOf(quote).find((child) => isBlock(child) && child.textContent.trim() !== "") ?? quote).textContent;

const bare = (text: string): string =>
  text
    .replace(/[“”„«»‘’"'…]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.,!?]$/, "")
    .toLowerCase();

const phrases: readonly string[] = Object.values(heldBack).flat();
const longestBox = 700;

/** A box in which another site's film or post would stand, and what it says while nobody has agreed to that. */
function isHeldBack(element: Element): boolean {
  if (!/^(?:div|section|figure|p)$/.test(element.localName) || element.textContent.length > longestBox * 2)
    return false;
  const text = element.textContent.replace(/\s+/g, " ").replace(/[’ʼ]/g, "'").trim().toLowerCase();
  return text.length <= longestBox && phrases.some((phrase) => text.startsWith(phrase));
}

const contacts = ["contact", "contacts", "enquiries", "kontakt", "pressekontakt", "ansprechpartner", "contacto"];
const overContacts = new RegExp(`^(?:media |press )?(?:${contacts.join("|")}|contatti)\\b(?! with)`);
const longestContact = 350;

/** A short box under such a word with a number to call or an address to write to. */
function isContact(element: Element): boolean {
  if (!isBlock(element) || element.textContent.length > longestContact) return false;
  const text = plainText(element).replaceAll("\n", " ").toLowerCase();
  return overContacts.test(text) && /\S@\S+\.\S|(?:phone|tel|call)\S*:? ?\+?[\d(]/.test(text);
}
