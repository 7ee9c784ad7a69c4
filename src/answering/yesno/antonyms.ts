// Which verbs and adjectives say the opposite of another.
import { meaning } from "../../language/stem.ts";
import lines from "./antonyms.words.json" with { type: "json" };

/** The first word of a line against each of the others, either way round. */
const opposites = new Map<string, Set<string>>();
for (const line of lines) {
  const [first = "", ...others] = line.split(" ").map(meaning);
  for (const other of others) {
    opposites.set(first, (opposites.get(first) ?? new Set()).add(other));
    opposites.set(other, (opposites.get(other) ?? new Set()).add(first));
  }
}

/** Of two stems. */
export const areOpposite = (one: string, other: string): boolean => opposites.get(one)?.has(other) === true;
