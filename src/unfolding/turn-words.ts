// Verbs by what they do to what was told before: say it, take it back, admit it, call it off; and verbs of no sense.
import { rootOf } from "../language/en/courses.ts";

const roots = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).map((word) => (word.includes("-") ? word : rootOf(word))));

/** They say too little to be known again. */
export const light = roots(
  `be have do make take get go come see give put keep begin start continue use need want know think become happen work
  try help let show run call turn move bring hold end face include remain expect decide meet set plan add lead leave
  tell ask report announce say`,
);
export const admitting = roots("admit concede acknowledge");
/** Who denies these denies all that is said of him. */
export const charges = roots("charge allegation accusation wrongdoing");
export const stating = roots("say tell accuse confess claim allege report testify state");
export const retracting = roots("withdraw retract recant take-back");
export const sayings = roots("claim statement confession testimony accusation allegation report remark");
/** Only whoever began it can. */
export const own = roots("withdraw abandon scrap pull-out walk-away");
export const startVerbs = roots("begin launch open perform play start");
/** Of them the matter stands behind "for". */
export const seeking = roots("look search hunt seek");
export const ofTheLaw = roots("arrest accuse charge question search");
