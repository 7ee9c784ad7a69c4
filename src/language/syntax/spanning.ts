// The best tree over a table of scores: Chu-Liu/Edmonds, with exactly one word under the root.

/**
 * `scores[word * (count + 1) + head]`: how well a head suits a word; head 0 is the root, head i + 1 the word i. A
 * word's score with itself is never looked at. Answers each word's head in the same numbers. At most cubic in
 * `count`; memory is quadratic.
 */
export function bestTree(scores: ArrayLike<number>, count: number): Int32Array {
  const size = count + 1;
  const table = new Float64Array(size * size);
  table.set(scores, size);
  const graph: Graph = { size, table, alive: new Uint8Array(size).fill(1) };
  const greedy = bestHeads(graph);
  if (rootsOf(greedy) === 1 && cycleIn(graph, greedy) === undefined) return greedy.subarray(1);
  // Made costlier than any difference between two trees, the root is used as seldom as can be: once.
  for (let word = 1; word < size; word++) table[word * size] = (table[word * size] as number) - rootCost;
  return spanned(graph).subarray(1);
}

const rootCost = 1e6;

/** Nodes are the root, 0, and the words, from 1; `table[word * size + head]`. Contracted words are no longer alive. */
type Graph = { readonly size: number; readonly table: Float64Array; readonly alive: Uint8Array };

const rootsOf = (heads: Int32Array): number => heads.subarray(1).reduce((sum, head) => sum + (head === 0 ? 1 : 0), 0);

function bestHeads({ size, table, alive }: Graph): Int32Array {
  const heads = new Int32Array(size);
  for (let word = 1; word < size; word++) {
    if (!alive[word]) continue;
    let best = Number.NEGATIVE_INFINITY;
    for (let head = 0; head < size; head++) {
      const score = table[word * size + head] as number;
      if (head === word || !alive[head] || score <= best) continue;
      best = score;
      heads[word] = head;
    }
  }
  return heads;
}

function cycleIn({ size, alive }: Graph, heads: Int32Array): readonly number[] | undefined {
  const walk = new Int32Array(size);
  for (let word = 1; word < size; word++) {
    if (!alive[word]) continue;
    let at = word;
    for (; at !== 0 && walk[at] === 0; at = heads[at] as number) walk[at] = word;
    if (at === 0 || walk[at] !== word) continue;
    const cycle = [at];
    for (let next = heads[at] as number; next !== at; next = heads[next] as number) cycle.push(next);
    return cycle;
  }
  return undefined;
}

/**
 * Contracts a cycle into its first word, finds the best tree of what is left, and opens the cycle where that tree
 * enters it.
 */
function spanned(graph: Graph): Int32Array {
  const greedy = bestHeads(graph);
  const cycle = cycleIn(graph, greedy);
  if (cycle === undefined) return greedy;
  const stand = cycle[0] as number;
  const { leaving, entering } = contract(graph, greedy, cycle);
  const heads = spanned(graph);
  const outside = heads[stand] as number;
  for (let word = 1; word < heads.length; word++) if (heads[word] === stand) heads[word] = leaving[word] as number;
  for (const word of cycle) heads[word] = greedy[word] as number;
  heads[entering[outside] as number] = outside;
  return heads;
}

/**
 * `leaving[word]` is the word of the cycle that heads a word outside it best; `entering[head]` the one where a head
 * enters best.
 */
function contract({ size, table, alive }: Graph, heads: Int32Array, cycle: readonly number[]) {
  const stand = cycle[0] as number;
  for (const word of cycle) alive[word] = 0;
  const own = new Float64Array(cycle.length);
  let whole = 0;
  for (let at = 0; at < cycle.length; at++) {
    const word = cycle[at] as number;
    own[at] = table[word * size + (heads[word] as number)] as number;
    whole += own[at] as number;
  }
  const leaving = new Int32Array(size);
  const entering = new Int32Array(size);
  for (let other = 0; other < size; other++) {
    if (!alive[other]) continue;
    let out = Number.NEGATIVE_INFINITY;
    let into = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < cycle.length; at++) {
      const word = cycle[at] as number;
      const heading = table[other * size + word] as number;
      const headed = (table[word * size + other] as number) - (own[at] as number) + whole;
      if (heading > out) {
        out = heading;
        leaving[other] = word;
      }
      if (headed > into) {
        into = headed;
        entering[other] = word;
      }
    }
    table[other * size + stand] = out;
    table[stand * size + other] = into;
  }
  alive[stand] = 1;
  return { leaving, entering };
}
