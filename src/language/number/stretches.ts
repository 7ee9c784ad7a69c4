// One or half of a unit of time, where its length is the point: "over a year", "half an hour".
import { wordSet } from "../word-set.ts";
import type { Found, Passage } from "./quantity.ts";

const leads = wordSet("over than nearly almost about around least within for approximately roughly under most");
const tooCommon = wordSet("day second quarter season");
const afterStretch = wordSet("after before and in at to while until without");

export function stretchAt({ tokens, words }: Passage, at: number): Found | undefined {
  const norm = tokens[at]?.norm ?? "";
  if (norm !== "a" && norm !== "an" && norm !== "half") return undefined;
  const half = norm === "half";
  const article = tokens[at + 1]?.norm;
  if (half && article !== "a" && article !== "an") return undefined;
  const last = at + (half ? 2 : 1);
  const unit = words.units.get(tokens[last]?.norm ?? "");
  if (unit === undefined || tooCommon.has(unit.unit)) return undefined;
  if (unit.kind !== "duration" && !(half && unit.kind === "distance")) return undefined;
  const next = tokens[last + 1];
  if (/^(?:ago|earlier|later|before|-)$/.test(next?.norm ?? "")) return undefined;
  const lead = tokens[at - 1]?.norm ?? "";
  if (!half && !leads.has(lead)) return undefined;
  // "for a week holiday", "for a year she": what follows is no length.
  if (!half && lead === "for" && next?.kind === "word" && !afterStretch.has(next.norm)) return undefined;
  return { from: at, to: last + 1, value: half ? 0.5 : 1, kind: unit.kind, unit: unit.unit };
}
