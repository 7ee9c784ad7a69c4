// Courses that deeds take, step by step: what is only proposed, charged or offered is not yet passed or bought.
import { stem } from "../stem.ts";
import rows from "./steps.words.json" with { type: "json" };

/** Of a line, the earlier steps before the bar and the further ones behind it. */
const courses = rows.map((line) => {
  const [earlier = [], further = []] = line.split(" | ").map((words) => words.split(" ").map(stem));
  return { earlier: new Set(earlier), further: new Set(further) };
});

/** The first of two words, in any form, tells a further step than the second on the same course. */
export function isStepFurther(one: string, other: string): boolean {
  const [further, earlier] = [stem(one), stem(other)];
  return courses.some((course) => course.further.has(further) && course.earlier.has(earlier));
}
