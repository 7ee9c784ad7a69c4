// What stands on the readers' pages in English around what was posted.
import { inFull } from "../in-full.ts";

export const onPages = {
  "page.all": "All editions",
  "page.changes": "What changed",
  "page.day": "Day",
  "page.evidence": "Evidence {number}",
  "page.feeds": "To follow them: {feeds}",
  "page.figure": "Figure",
  "page.gone": inFull(
    "Links from a chat end after some days, and what is taken down there is gone here too. ",
    "Go back to the message that this link stands in: its buttons show every line with its sentence.",
  ),
  "page.gone-title": "This link shows nothing, or nothing any more",
  "page.moved": "How the figures moved",
  "page.newest": "The newest briefing in full",
  "page.none-yet": "No edition has been posted since they became public.",
  "page.outlet": "Outlet",
  "page.public-title": "Editions",
  "page.skip": "Skip to the text",
  "page.stories": "Stories",
  "page.story": "The whole story so far",
  "page.taken-back": "Changed by outlets since",
  "page.tellings": "How it was told",
  "page.told": "{tellings, plural, one {Told here once} other {Told here # times}}, from {first} to {last}",
  "page.until": "This link works until {day}.",
} as const;
