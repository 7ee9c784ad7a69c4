// A role without the first word of its bearer's own name, where that was not found as a part of the name behind it.
import { rolePrepositions } from "./role-words.ts";

export type OwnNameRule = {
  readonly name: string;
  /** What is left of `role`, which stands right before `mention`, of whom the text calls `bearer` in full. */
  readonly left: (role: string, mention: string, bearer: string) => string;
  /** The mention in braces, the role in angle brackets; behind a bar who bears it, and behind another what is left. */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

export const ownNameRules: readonly OwnNameRule[] = [
  {
    name: "the first words of the bearer's name end the role",
    left: (role, mention, bearer) => {
      const first = bearer.endsWith(` ${mention}`) ? bearer.slice(0, -mention.length) : undefined;
      if (first === undefined || !`${role} `.endsWith(` ${first}`)) return role;
      const left = role.slice(0, -first.length);
      // "Minister of Gro Falk" says of nothing what she is minister of.
      return rolePrepositions.has(left.slice(left.lastIndexOf(" ") + 1).toLowerCase()) ? "" : left;
    },
    yes: [
      "<Minister of transport Gro> {Falk} resigned. | Gro Falk | Minister of transport",
      "<Head of news Mary Ann> {Holt} left. | Mary Ann Holt | Head of news",
      "<Minister of Gro> {Falk} resigned. | Gro Falk | ",
    ],
    no: [
      "<Minister of transport> {Gro Falk} resigned. | Gro Falk",
      "<Mayor of London> {London Breed} left. | London Breed",
      "<Head of the Reed Foundation> {Tom Reed} left. | Tom Reed",
      "<Prime Minister of Norway> {Falk} resigned. | Gro Falk",
      "<Gro> {Falk} resigned. | Gro Falk",
    ],
  },
];

export const withoutOwnName = (role: string, mention: string, bearer: string): string =>
  ownNameRules.reduce((left, rule) => rule.left(left, mention, bearer), role);
