// How a word is spelt for the network: its normal form, shape and affixes. training/syntax/forms.py is the same.

const straightMarks = new Map([
  ["“", '"'],
  ["”", '"'],
  ["„", '"'],
  ["’", "'"],
  ["‘", "'"],
  ["``", '"'],
  ["''", '"'],
]);

/** The form by which a word is looked up: small letters, numbers by their kind, straight marks. */
export function normalForm(form: string): string {
  const lower = form.toLowerCase();
  if (/^[0-9]+$/.test(lower)) return lower.length === 4 ? "!year" : "!digits";
  if (/[0-9]/.test(lower) && !/[a-z]/.test(lower)) return "!num";
  return straightMarks.get(lower) ?? lower.replaceAll("’", "'");
}

/** One of fourteen classes: capitals, digits, signs; odd when a hyphen stands inside. */
export function shapeOf(form: string): number {
  const hyphen = form.length > 1 && form.includes("-") ? 1 : 0;
  return shapeKind(form) * 2 + hyphen;
}

function shapeKind(form: string): number {
  const letters = /[A-Za-z]/.test(form);
  if (/[0-9]/.test(form)) return letters ? 5 : 4;
  if (/^[a-z].*[A-Z]/.test(form)) return 3;
  if (/^[A-Z][A-Z.&-]+$/.test(form)) return 2;
  if (/^[A-Z]/.test(form)) return 1;
  return letters ? 0 : 6;
}

/** The last four, three and two characters of a normal form and its first three: the order of the affix tables. */
export function affixesOf(normal: string): readonly string[] {
  // Python counts characters where JavaScript counts halves of some: emoji and rare scripts are cut by characters
  // here too.
  const characters = /[\ud800-\udfff]/.test(normal) ? [...normal] : undefined;
  const cut = (from: number, to?: number): string =>
    characters === undefined ? normal.slice(from, to) : characters.slice(from, to).join("");
  return [cut(-4), cut(-3), cut(-2), cut(0, 3)];
}
