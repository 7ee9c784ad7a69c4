// Which step of a course a title tells: the grid of a race or its end, the start of a flight or its return.
import type { Token } from "../language/token.ts";
import { wordSet } from "../language/word-set.ts";

type Course = {
  readonly course: string;
  /** The opening speaks of such a course only where it has one of these. */
  readonly scene: ReadonlySet<string>;
  readonly steps: readonly (readonly [step: string, words: ReadonlySet<string>])[];
};

const courses: readonly Course[] = [
  {
    course: "race",
    scene: wordSet("prix race circuit lap laps qualifying pole formula motogp speedway"),
    steps: [
      ["grid", wordSet("pole qualifying grid")],
      ["end", wordSet("wins win won winner victory triumphs triumph podium")],
    ],
  },
  {
    course: "flight",
    scene: wordSet("rocket spacecraft capsule astronaut astronauts cosmonaut cosmonauts shuttle orbit satellite moon"),
    steps: [
      ["start", wordSet("launch launches launched liftoff lifts blast blasts")],
      ["return", wordSet("return returns returned splashdown splashes lands landed landing touchdown undocks")],
    ],
  },
];

/** Course to step, where the title tells one step of it and no other. */
export function stepsTold(opening: readonly Token[], title: readonly Token[]): ReadonlyMap<string, string> {
  const told = new Map<string, string>();
  for (const { course, scene, steps } of courses) {
    if (!opening.some(({ lower }) => scene.has(lower))) continue;
    const [step, another] = steps.filter(([, words]) => title.some(({ lower }) => words.has(lower)));
    if (step !== undefined && another === undefined) told.set(course, step[0]);
  }
  return told;
}
