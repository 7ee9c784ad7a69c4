// What a judge's mark proves, in English, for whoever reads or runs Lede.
import { inFull } from "../in-full.ts";

export const ofTrust = {
  "trust.not-enough": inFull(
    "{judge} accepts {kept} of {truths} true lines and {slipped} of {lies} false ones; the mark is at ",
    "least {least} and at most {most}. It may not vouch: only the sources' own words are posted.",
  ),
  "trust.unmeasured": "{judge} is not measured yet as a judge: only the sources' own words are posted.",
  "trust.vouches": inFull(
    "{judge} accepts {kept} of {truths} true lines and {slipped} of {lies} false ones: fewer than ",
    "{bound} in 100 with 95% confidence. It may vouch for lines in other words.",
  ),
  "trust.withdrawn": inFull(
    "{judge} let {missed} of its last {decoys} known lies through, more than its mark allows: only the ",
    "sources' own words are posted until it is measured again.",
  ),
} as const;
