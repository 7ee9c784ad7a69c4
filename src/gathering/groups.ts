// How pairs become groups: the two most alike groups join, again and again, while their members are alike on average.
import type { Likeness } from "./likeness.ts";

type Pair = { readonly one: number; readonly other: number; readonly mean: number };

/**
 * Average-link clustering of `count` things over sparse likenesses; absent pairs count as 0. Groups hold indexes, in
 * order.
 * Average, not single link: a chain of half-alike reports must not tie two events together.
 */
export function groupsOf(count: number, pairs: readonly Likeness[], threshold: number): readonly (readonly number[])[] {
  const members = new Map<number, number[]>(Array.from({ length: count }, (_, index) => [index, [index]]));
  const links = new Map<number, Map<number, number>>();
  const linksOf = (group: number) => {
    const kept = links.get(group) ?? new Map<number, number>();
    links.set(group, kept);
    return kept;
  };
  const queue = new Queue();
  for (const { one, other, alike } of pairs) {
    linksOf(one).set(other, alike);
    linksOf(other).set(one, alike);
    if (alike >= threshold) queue.push({ one, other, mean: alike });
  }
  for (let best = queue.pop(); best !== undefined; best = queue.pop()) {
    const { one, other } = best;
    const [mine, theirs] = [members.get(one), members.get(other)];
    const sum = linksOf(one).get(other);
    // An entry whose groups have changed since is stale: the newer entry of that pair is in the queue too.
    if (!mine || !theirs || sum === undefined || sum / (mine.length * theirs.length) !== best.mean) continue;
    const [into, from] = mine.length >= theirs.length ? [one, other] : [other, one];
    const joined = [...mine, ...theirs];
    members.set(into, joined);
    members.delete(from);
    linksOf(into).delete(from);
    for (const [third, alike] of linksOf(from)) {
      const back = linksOf(third);
      back.delete(from);
      if (third === into) continue;
      const total = (linksOf(into).get(third) ?? 0) + alike;
      linksOf(into).set(third, total);
      back.set(into, total);
    }
    links.delete(from);
    for (const [third, total] of linksOf(into)) {
      const mean = total / (joined.length * (members.get(third)?.length ?? 1));
      if (mean >= threshold) queue.push({ one: into, other: third, mean });
    }
  }
  return [...members.values()]
    .map((group) => group.sort((one, other) => one - other))
    .sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0));
}

/** A binary heap, the most alike first. */
class Queue {
  readonly #heap: Pair[] = [];

  push(pair: Pair): void {
    const heap = this.#heap;
    let at = heap.push(pair) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (mean(heap[parent]) >= pair.mean) break;
      heap[at] = heap[parent] as Pair;
      at = parent;
    }
    heap[at] = pair;
  }

  pop(): Pair | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined || heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (mean(heap[child + 1]) > mean(heap[child])) child++;
      if (mean(heap[child]) <= last.mean) break;
      heap[at] = heap[child] as Pair;
      at = child;
    }
    heap[at] = last;
    return top;
  }
}

const mean = (pair: Pair | undefined): number => pair?.mean ?? Number.NEGATIVE_INFINITY;
