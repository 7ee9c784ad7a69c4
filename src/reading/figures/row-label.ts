// What a figure of a table's row is told with: the row's name and its cells down to the figure, as printed.

/** "Otters: 71 points, 64 goals." A cell has no more words; what is longer is a sentence behind a colon. */
const row = /^(?:\d{1,3}\. )?[^:;.!?"“”]{1,60}: ([^:;!?"“”]+)\.$/;
const mostWords = 5;
const parted = /, (?!\d{3}\b)/;
/** A label stands in one line of a phone. */
const longest = 90;

/** `end`: one past the figure with what it counts, in UTF-16 units. "" where the sentence is no row. */
export function rowLabel(text: string, end: number): string {
  const cells = row.exec(text)?.[1]?.split(parted) ?? [];
  if (cells.length < 2 || !cells.every((cell) => /\d/.test(cell) && cell.split(" ").length <= mostWords)) return "";
  const rest = text.slice(end).search(/, |\.$/);
  const label = text.slice(0, rest === -1 ? end : end + rest);
  return label.length <= longest ? label : "";
}
