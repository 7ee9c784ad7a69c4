// What a word of a schedule is beside its neighbours: one that joins, a unit of time, a month anywhere.
import type { Unit } from "./lexicon.ts";
import type { WhenToken } from "./tokens.ts";

export const isJoint = (token: WhenToken | undefined, joint: string): boolean =>
  token?.is === "joint" && token.joint === joint;

export const isUnit = (token: WhenToken | undefined, unit: Unit): boolean =>
  token?.is === "unit" && token.unit === unit;

export const saysMonth = (tokens: readonly WhenToken[]): boolean => tokens.some((token) => isUnit(token, "month"));
