// The form behind "Brief a link".
import { lengths } from "../news/briefing.ts";
import type { Form } from "../news/talk.ts";
import type { Tongue } from "../words/tongue.ts";

export const briefForm = (tongue: Tongue): Form => ({
  name: "brief",
  title: tongue.say("form.brief"),
  submit: tongue.say("button.brief"),
  on: "",
  fields: [
    { name: "what", label: tongue.say("form.brief-what"), required: false, kind: "paragraph", max: 3000 },
    { name: "file", label: tongue.say("form.brief-file"), required: false, kind: "file" },
    {
      name: "length",
      label: tongue.say("form.length"),
      required: false,
      kind: "one-of",
      options: lengths.map((value) => ({ value, label: tongue.say(`length.${value}`) })),
      value: "standard",
    },
  ],
});
