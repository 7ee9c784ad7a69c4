// What whoever set up a schedule is told in English when it could not be posted.
import { inFull } from "../in-full.ts";

export const toOwners = {
  "feed.gone": "{name} is gone for good: its site says so. Unfollow it, or follow its new address.",
  "feed.moved": "It is no longer at its address: it is gone or has moved.",
  "feed.no-reason": "no reason given.",
  "feed.silent": inFull(
    "{name} has not answered for {days, plural, one {a day} other {# days}}: {why} Lede keeps trying ",
    "once a day.",
  ),
  "owner.edition-of": "{place}, {when}, the edition of {time}",
  "owner.goes-on": "The schedule goes on. To have this edition all the same, press Post it now.",
  "owner.gone": "Not posted: the channel is archived or gone, and the schedule is stopped.",
  "owner.gone-remedy": inFull(
    "Change it to another channel; or open the channel again and resume it. Then press Post it now.",
  ),
  "owner.missed": "Not posted: Lede was not running then, and it is too late to make up for.",
  "owner.missed-remedy": "Its stories come with the next edition. If you want them before, press Post it now.",
  "owner.missed-remedy-at": inFull(
    "Its stories come with the next edition, {time}. If you want them before, press Post it now.",
  ),
  "owner.never-arrived": "The message was sent several times and never arrived.",
  "owner.not-passed-on": "It stands there, but could not be published to the servers that follow the channel. {why}",
  "owner.not-passed-on-remedy": "To publish it by hand, press Publish on the message. The schedule goes on.",
  "owner.not-posted": "Not posted: {why}",
  "owner.once-done": "Once that is done, press Post it now. The schedule goes on.",
  "owner.unsure": inFull(
    "Perhaps not posted: the connection broke at the wrong moment, and the channel could not be ",
    "searched. Nothing is sent twice by itself.",
  ),
  "owner.unsure-remedy": "Look in the channel. If it is not there, press Post it now.",
} as const;
