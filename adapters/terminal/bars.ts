// A figure's course as a line of bars, one for each value: "▁▃█", and in plain letters "_.^".

const blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;
/** By how high each stands in its line. */
const plain = ["_", ".", "-", "'", "^"] as const;

/** The lowest value is the lowest bar. A line of equal values is flat. */
export function bars(values: readonly number[], inBlocks: boolean): string {
  const levels = inBlocks ? blocks : plain;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const levelOf = (value: number): number => Math.round(((value - low) / (high - low || 1)) * (levels.length - 1));
  return values.map((value) => levels[levelOf(value)] ?? levels[0]).join("");
}
