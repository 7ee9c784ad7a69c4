// For whom "he" speaks, to whom a quotation is carried on, and what is said to have been said: a fact a line.
import { expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

const speakersIn = (text: string): readonly (string | undefined)[] =>
  read({ title: "", text, language: "en" }).quotes.map(({ speaker }) => speaker);

test.each<[readonly (string | undefined)[], string]>([
  [[undefined], "Paul Reed left early. “I am tired of it all now,” he replied."],
  [[undefined], "The aide met Paul Reed. “I am tired of it all now,” he said."],
  [[undefined], "Paul Reed wept. “I am tired of it all now,” she told the town."],
  [["Paul Reed"], "Paul Reed wept, he said, and it was “a long and bitter night”."],
  [["Ann Hill"], "Ann Hill told Paul Reed that she had “never seen such a night”."],
  [[undefined], "Ann Hill met Paul Reed before he said it was “a long and bitter night”."],
  [["Paul Reed"], "Paul Reed says that Max Holt knew he had called it “a long and bitter night”."],
  [["Paul Reed"], "Paul Reed wept. In May he said: “I am tired of it all now.”"],
  [
    ["Paul Reed", "Paul Reed"],
    "“I am tired of it all now,” Paul Reed said. Later he wrote: “It is time to go home now.”",
  ],
  [
    ["Paul Reed", "Max Holt"],
    "“I am tired of it all now,” Paul Reed said. Max Holt laughed. Later he wrote: “It is time to go home now.”",
  ],
  [
    ["the mayor", "the mayor"],
    "“I am tired of it all now,” the mayor said. Later he wrote: “It is time to go home now.”",
  ],
  [
    ["the ministry", undefined],
    "“I am tired of it all now,” the ministry said. Later he wrote: “It is time to go home now.”",
  ],
  [
    ["Acme Corp", undefined],
    "“I am tired of it all now,” Acme Corp said. Later he wrote: “It is time to go home now.”",
  ],
  [["Ann Hill", undefined], "“I am tired of it all now,” Ann Hill said. Later he wrote: “It is time to go home now.”"],
  [
    ["Paul Reed", undefined],
    "“I am tired of it all now,” Paul Reed said. He left. It rained. Later he wrote: “It is time to go home now.”",
  ],
  [[undefined], "Paul Reed and friends\n\nLater he wrote: “It is time to go home now.”"],
  [["Paul Reed"], "Paul Reed wept.\n\nLater he wrote: “It is time to go home now.”"],
  [[undefined], "It rained. Later he wrote: “It is time to go home now.”"],
  [[undefined], "Neither Paul Reed nor Max Holt wept. Later he wrote: “It is time to go home now.”"],
  [[undefined], "With Max Holt, Paul Reed wept. Later he wrote: “It is time to go home now.”"],
  [["Paul Reed"], "Paul Reed said it was over. “It is time to go home now.”"],
  [[undefined], "Paul Reed said it was over, Ann Hill said. “It is time to go home now.”"],
  [[undefined], "Paul Reed said it was over.\n\n“It is time to go home now.”"],
  [
    ["Paul Reed", "Paul Reed"],
    "“It was a very good day,” Paul Reed said.\n\n“It is time to go home now.”\n\nIt rained.",
  ],
  [
    ["Paul Reed", undefined],
    "“It was a very good day,” Paul Reed told Ann Hill.\n\n“It is time to go home now.”\n\nIt rained.",
  ],
  [["Paul Reed", undefined], "“It was a very good day,” Paul Reed said.\n\n“It is time to go home now.” It rained."],
  [
    ["Paul Reed", "Paul Reed", undefined],
    "“It was a very good day,” Paul Reed said.\n\n“It is time to go home now.”\n\n“We will be back in May, all of us.”\n\nIt rained.",
  ],
  [
    ["Paul Reed", undefined],
    "Paul Reed said: “It was a very good day,” and Ann Hill laughed. “It is time to go home now.”",
  ],
  [
    ["Paul Reed", "Paul Reed"],
    "Paul Reed said: “It was a very good day,” and Reed laughed. “It is time to go home now.”",
  ],
  [["Paul Reed", "Paul Reed"], "“It was a very good day,” Paul Reed told Ann Hill. “It is time to go home now.”"],
  [[undefined], "It was a very good day. “It is time to go home now.”"],
  [["Paul Reed"], "According to Paul Reed, it was “a long and bitter night”."],
  [["Paul Reed"], "It was, according to Paul Reed, “a long and bitter night”."],
  [["Paul Reed"], "It was “a long and bitter night”, according to Paul Reed, and cold."],
  [[undefined], "Many claim it was “a long and bitter night”."],
  [[undefined], "The claim it was “a long and bitter night” is false."],
  [[undefined], "The claims of “a long and bitter night” are false."],
  [[undefined], "An estimated “long and bitter night of war” came."],
  [[undefined], "The 184 reported “long and bitter nights of war” were few."],
  [[undefined], "In the United States “a long and bitter night” began."],
  [["Paul Reed"], "Paul Reed agreed to “a long and bitter night” of talks."],
  [["Paul Reed"], "Paul Reed agreed that it was “a long and bitter night”."],
  [[undefined], "Paul Reed wants to say it was “a long and bitter night”."],
  [[undefined], "Paul Reed is said to have had “a long and bitter night”."],
  [["Paul Reed"], "Paul Reed put the night down at “a long and bitter time”."],
  [["Ann Hill"], "Paul Reed, said Ann Hill, had “a long and bitter night”."],
  [["Paul Reed"], "It had rained, Paul Reed said on Monday, and was “a long and bitter night”."],
  [[undefined], "It had rained, Paul Reed said. It was “a long and bitter night”."],
  [[undefined], "Paul Reed denied it was “a long and bitter night”."],
  [[undefined], "Paul Reed has never said it was “a long and bitter night”."],
  [[undefined], "If Paul Reed said it was “a long and bitter night”, he lied."],
  [[undefined], "Whether Paul Reed said it was “a long and bitter night” is open."],
  [[undefined], "Unless Paul Reed said it was “a long and bitter night”, he is free."],
])("%s: %s", (speakers, text) => expect(speakersIn(text)).toEqual(speakers));
