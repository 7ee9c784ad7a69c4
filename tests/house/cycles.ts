// Circles of imports: files that cannot be understood, tested or moved one without the other.

/** Who imports whom, as paths. A file that is imported but no key is not looked into. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** One line a circle, "a -> b -> a", a shortest way round through its first file. Empty when all arrows run one way. */
export function cyclesIn(graph: Graph): readonly string[] {
  return knots(graph).map((knot) => {
    const [first = ""] = knot;
    return [...wayRound(graph, first), first].join(" -> ");
  });
}

/** Groups of files each of which reaches every other (Tarjan's strongly connected components), sorted. */
function knots(graph: Graph): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    const mine = order.size;
    order.set(file, mine);
    lowest.set(file, mine);
    open.push(file);
    for (const to of graph.get(file) ?? []) {
      if (!graph.has(to)) continue;
      const seen = order.get(to);
      const reached = seen === undefined ? visit(to) : open.includes(to) ? seen : mine;
      lowest.set(file, Math.min(lowest.get(file) ?? mine, reached));
    }
    const low = lowest.get(file) ?? mine;
    if (low !== mine) return low;
    const knot = open.splice(open.indexOf(file)).sort();
    if (knot.length > 1 || graph.get(file)?.includes(file)) found.push(knot);
    return mine;
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return found.sort((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
}

/** The shortest way from a file back to itself, without its end. */
function wayRound(graph: Graph, start: string): readonly string[] {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (const way of ways)
    for (const to of graph.get(way.at(-1) ?? "") ?? []) {
      if (to === start) return way;
      if (seen.has(to)) continue;
      seen.add(to);
      ways.push([...way, to]);
    }
  return [start];
}
