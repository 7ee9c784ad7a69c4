// Digits that are a code, an address, a place in a list or a telephone number: told by how they are written.
import type { Match, TokenRule } from "../rule.ts";
import { hasBracket, hasDash, hasDigit } from "../token.ts";
import { partOf } from "./digits.ts";
import { type Labelled, pastTail, whole } from "./labelled.ts";

export const codeRules: readonly TokenRule<Labelled>[] = [
  {
    name: "telephone number with its country",
    needs: hasDigit,
    pattern: ["+ > # _#|~- _#", "+ > # -|( #"],
    make: (found) => ({ to: runOfDigits(found) }),
    yes: ["Ring +{44 20 7946 0958} for news."],
    no: ["It rose +3 % to 44 points."],
  },
  {
    name: "telephone number or code that opens with a nought",
    needs: hasDigit,
    pattern: "> {zeroFirst}",
    make: (found) => ({ to: runOfDigits(found) }),
    yes: ["Call {0800 555 0100} for news.", "Agent {007} is back."],
    no: ["It rose 0.5 % to 100."],
  },
  {
    name: "number to be called",
    needs: hasDigit,
    pattern: [
      "{call} on|us|at|to? > {phone} !{scale}|{unit}|%|{plural}",
      "{call} # or > {phone} !{scale}|{unit}|%|{plural}",
      "{call}|send {any} to > {phone} !{scale}|{unit}|%|{plural}",
      "{call} {word}? on|at > {phone} !{scale}|{unit}|%|{plural}",
    ],
    make: (found) => ({ to: runOfDigits(found) }),
    yes: ["Call {911} in an emergency.", "Text {60611} to give.", "Call police on {555-0199} with news."],
    no: ["They call 12 people a crowd.", "He made a call for 30 ships."],
  },
  {
    name: "telephone number with its area code in brackets",
    needs: hasDigit | hasBracket,
    pattern: "( > {nought} #? ) # ~-?",
    make: (found) => ({ to: runOfDigits(found) }),
    yes: ["Ring ({0 30) 46 64-0} for news."],
    no: ["They won (0-0) at home."],
  },
  {
    name: "footnote",
    needs: hasDigit | hasBracket,
    pattern: "[ > # &]",
    make: whole,
    yes: ["As he wrote. [{3}]"],
    no: ["He paid [30 euros] for it."],
  },
  {
    name: "number of a list",
    needs: hasDigit,
    pattern: ["!{any} > {short} ~.|) &_{any}", "!{any} > {short} ~.|) !{any}", "!{any} > {short} _{dash} &_{Capital}"],
    make: ({ at }) => ({ to: at + 1 }),
    yes: ["{8} - Stand tall when you walk.", "{3}. The plan was good."],
    no: ["8 people stood.", "30-year bonds fell."],
  },
  {
    name: "hash and at signs",
    needs: hasDigit,
    pattern: "{hash}|@ > #",
    make: whole,
    yes: ["He is #{1} in the world."],
    no: ["He is 1 of 3."],
  },
  {
    name: "version or address in points",
    needs: hasDigit,
    pattern: "> {versions}",
    make: whole,
    yes: ["Version {10.4.11} is out.", "From {192.168.0.1} it came."],
    no: ["Some 1.200.000 came.", "It is 3.5 now."],
  },
  {
    name: "post code",
    needs: hasDigit,
    pattern: ["{state} > {fiveDigits}", "> {fiveDigits} !{plural} _{Capital}"],
    make: whole,
    yes: ["Send it to Salem, OR {97301} by May."],
    no: ["Or 97301 people came."],
  },
  {
    name: "degrees of latitude and longitude",
    needs: hasDigit,
    pattern: "> # °? {compass} !{word}",
    make: whole,
    yes: ["It lies at {57.31 N}, 4.44 W."],
    no: ["It lies 57 km N of town."],
  },
  {
    name: "three numbers joined by hyphens",
    needs: hasDigit | hasDash,
    pattern: ["> # ~- ~# ~- ~#", "( > {threeDigits} ) # - #", "> {threeDigits} ~- ~{fourDigits} !{word}|%"],
    make: (found) => ({ to: Math.max(found.to, pastTail(found)) }),
    yes: ["Dial {9-1-1} now.", "Ring ({555) 123-4567} now."],
    no: ["It is 300-4000 people.", "They won 3-1."],
  },
  {
    name: "date in digits with slashes, of which two readings are possible",
    needs: hasDigit,
    pattern: "> # ~{slash} ~# ~{slash} ~#",
    make: whole,
    yes: ["It was on {3/4/2024} then."],
    no: ["It is 3/4 full."],
  },
  {
    name: "time taken, in minutes and seconds or more",
    needs: hasDigit,
    pattern: ["> {short} ~: ~{seconds}", "> {short} ~: ~{minute} ~: ~{minute}", "> {short} ~: ~{minute} ~: ~{seconds}"],
    make: whole,
    yes: ["She ran it in {1:45.32} then.", "He took {2:24:31} hours."],
    no: ["They won 2:1 at home.", "It took 45.32 seconds."],
  },
  {
    name: "how many something else is told of",
    pattern: ["per|pro|je > {number} !{unit} {plural}|{noun}", "{noun} auf > {hundreds} {noun}"],
    make: ({ at }) => ({ to: at + 1 }),
    yes: ["It is 62 per {100,000} residents."],
    no: ["It is $5 per 10 kilograms.", "It pays 62 a head."],
  },
  {
    name: "evenly",
    needs: hasDigit | hasDash,
    pattern: "> 50 ~{dash}|/ ~50",
    make: whole,
    yes: ["The chance is {50-50} now."],
    no: ["It takes 50 - 60 days."],
  },
  {
    name: "so many for so many",
    needs: hasDigit | hasDash,
    pattern: ["> # ~- ~for|to|of ~- ~# !{dash}", "> {number} ~- ~a ~- ~{word}", "{short} - {short} ( > {short} )"],
    make: whole,
    yes: ["He went {4-for-6} at bat.", "She won 7-6 ({5)} at last."],
    no: ["Two for 6."],
  },
  {
    name: "so many times so much, and a chance in so many",
    pattern: ["> {short} x|× # mg|ml|mcg|g", "> {short} x|× # ~m", "one {word} in > {number}"],
    make: whole,
    yes: ["They took {2 x 500 mg} a day.", "There is one chance in {ten}."],
    no: ["A room of 2 x 3 metres.", "One man is in room ten."],
  },
  {
    name: "year cut short",
    needs: hasDigit,
    pattern: "_' > ~{twoDigits} !s|%",
    make: whole,
    yes: ["The class of '{99} met."],
    no: ["In the '80s.", "It is the people's 99 jobs."],
  },
  {
    name: "ratio",
    needs: hasDigit,
    pattern: [
      "> {short} ~{colon} ~{short}",
      "ratio|odds|score|chance of|at > # to|-|— #",
      "chances|ratio|odds|score of > # : #",
      "verhältnis|maßstab|quote|ratio {word}? > # ~: ~#",
    ],
    make: whole,
    yes: ["The screen is {16:9} wide.", "At odds of {5-1} he won."],
    no: ["The door is 5 : 1.", "It is 5 to 1 now."],
  },
  {
    name: "opening hours",
    needs: hasDigit,
    pattern: ["open|opens|opened|work|works|working > #1-12 ~{dash} ~#1-12", "> 9 to 5 &job|shift|hours|routine"],
    make: whole,
    yes: ["The shop is open {9-5} on weekdays."],
    no: ["They won 9-5 at home."],
  },
  {
    name: "file number",
    needs: hasDigit | hasDash,
    pattern: ["> {twoDigits} ~{dash} ~{fileDigits} !{word}", "case|docket|file|no|nos ,? > {short} ~{dash} ~#"],
    make: whole,
    yes: ["The case, {24-1187}, goes on."],
    no: ["Some 20-30 people came."],
  },
  {
    name: "two numbers about a slash",
    needs: hasDigit,
    pattern: "!$|£|€ > {short} ~{slash} ~{short} !~{slash}",
    make: (found) => (partOf(found.tokens, found.at) === undefined ? whole(found) : undefined),
    yes: ["The {9/11} attacks.", "Open {24/7} all year."],
    no: ["The 9 11 attacks.", "It is 1/4 mile long."],
  },
];

/** All digits that follow with nothing but blanks, hyphens or brackets between: a telephone number's groups. */
function runOfDigits({ tokens, at }: Match): number {
  let to = at + 1;
  for (;;) {
    const sign = /^[-()]$/.test(tokens[to]?.norm ?? "") ? 1 : 0;
    const token = tokens[to + sign];
    if (token?.kind !== "number" || !/^\d+$/.test(token.text)) return to;
    to += sign + 1;
  }
}
