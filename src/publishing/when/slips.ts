// Slips of typing: whether two words differ by one.

/** One letter more, less or other, or two letters beside each other that changed places. */
export function oneSlipAway(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  const rest = (word: string, after: number) => word.slice(from + after);
  if (one.length > other.length) return rest(one, 1) === rest(other, 0);
  if (one.length < other.length) return rest(one, 0) === rest(other, 1);
  if (rest(one, 1) === rest(other, 1)) return true;
  return one[from] === other[from + 1] && one[from + 1] === other[from] && rest(one, 2) === rest(other, 2);
}
