// Makes any text safe to print: no control codes that drive a terminal, no invisible or direction-changing characters.

const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const invisible: readonly RegExp[] = [
  /[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e]/g,
  /[\u2060-\u2069\ufeff\ufff9-\ufffb]/g,
];

/** Keeps newlines and tabs; lone surrogates become U+FFFD. */
export function printable(text: string): string {
  return [controls, ...invisible].reduce((left, kind) => left.replace(kind, ""), text.toWellFormed());
}
