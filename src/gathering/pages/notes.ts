// Boxes that hold an editor's note: no furniture, wherever they stand and whatever they are called.
import type { Element } from "../dom.ts";

const labels: readonly string[] = [
  "correction clarification korrektur richtigstellung rectificatif précision corrección rettifica correctie",
  "sprostowanie correção erratum",
].flatMap((line) => line.split(" "));
const labelled = new RegExp(`^(?:${labels.join("|")})s?\\b ?[:,(–—-]`, "u");
const phrases: readonly string[] = [
  "editor's note",
  "editors' note",
  "an earlier version",
  "a previous version",
  "this article was amended",
  "this article was corrected",
  "anmerkung der redaktion",
  "note de la rédaction",
  "nota de la redacción",
  "nota del editor",
  "nota della redazione",
  "noot van de redactie",
  "od redakcji",
  "nota da redação",
];
const longest = 800;

/** It opens with a label that editors set over a note. Linear in the note. */
export function isEditorsNote(element: Element): boolean {
  const text = element.textContent
    .slice(0, longest + 1)
    .replace(/\s+/g, " ")
    .replace(/[’ʼ]/g, "'")
    .trim()
    .toLowerCase();
  if (text.length > longest) return false;
  return labelled.test(text) || phrases.some((phrase) => text.startsWith(phrase));
}
