// Where a story stands, in one line: how a figure of it moved, or what changed in it last.
import type { Briefing } from "../news/briefing.ts";
import { tongueOf } from "../news/shown.ts";
import type { Text } from "../news/talk.ts";
import { sameMeasure } from "../unfolding/changes.ts";
import { courseOf } from "../unfolding/course.ts";
import { type Telling, timelineOf } from "../unfolding/tellings.ts";

/** "people killed: 7 (1 March) → 9 (2 March)"; undefined where nothing that was told three times moved. */
export function courseLine(tellings: readonly Telling[]): Text | undefined {
  const course = courseOf(tellings.map(({ briefing }) => briefing));
  if (course === undefined) return undefined;
  const { of } = course;
  const at = (briefing: Briefing) => tellings.find((telling) => telling.briefing === briefing)?.at ?? 0;
  const tongue = tongueOf(course.points[0]?.briefing ?? { language: "en" });
  const points = course.points.map(({ amount, briefing }) =>
    tongue.say("before.point", { amount, day: tongue.date(at(briefing), "UTC", { day: "numeric", month: "long" }) }),
  );
  const values = course.points.flatMap(({ briefing }) => {
    const figure = briefing.figures.find((one) => sameMeasure(one, of));
    return figure === undefined ? [] : [figure.value];
  });
  return [{ bold: of.measures || of.unit }, ": ", { course: values }, points.join(" → ")];
}

/** Of a story that was told more than once; undefined where nothing in it changed. */
export function stateLine(tellings: readonly Telling[]): Text | undefined {
  const last = timelineOf(tellings).at(-1);
  return courseLine(tellings) ?? (last && [{ bold: last.words }]);
}
