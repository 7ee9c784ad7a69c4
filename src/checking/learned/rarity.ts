// How rare a word is in news: 0 for the commonest, 1 for one that the table does not hold.
import table from "./rarity.table.json" with { type: "json" };

const steps = new Map<string, number>();
for (const [step, words] of table.words.entries())
  for (const word of words.split(" ")) steps.set(word, step / table.words.length);

export const weightOf = (norm: string): number => steps.get(norm) ?? 1;
