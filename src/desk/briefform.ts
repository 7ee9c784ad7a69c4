// The form behind "Brief a link".
import type { Form } from "../news/talk.ts";

export const briefForm: Form = {
  name: "brief",
  title: "Brief a link",
  submit: "Brief",
  on: "",
  fields: [
    { name: "what", label: "A link, several links, or the text", required: false, kind: "paragraph", max: 3000 },
    { name: "file", label: "Or a .txt or .html file", required: false, kind: "file" },
    {
      name: "length",
      label: "Length",
      required: false,
      kind: "one-of",
      options: [
        { value: "short", label: "Short" },
        { value: "standard", label: "Standard" },
        { value: "long", label: "Long" },
      ],
      value: "standard",
    },
  ],
};
