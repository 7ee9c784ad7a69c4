// What stands on the readers' pages in English around what was posted.
import { inFull } from "../in-full.ts";

export const onPages = {
  "page.all": "All editions",
  "page.evidence": "Evidence {number}",
  "page.feeds": "To follow them: {feeds}",
  "page.gone": inFull(
    "Links from a chat end after some days, and what is taken down there is gone here too. ",
    "Go back to the message that this link stands in: its buttons show every line with its sentence.",
  ),
  "page.gone-title": "This link shows nothing (any more)",
  "page.none-yet": "No edition was posted yet since they are public.",
  "page.public-title": "Editions",
  "page.skip": "Skip to the text",
  "page.stories": "Stories",
  "page.until": "This link works until {day}.",
} as const;
