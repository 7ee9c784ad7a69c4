// What people say among themselves beneath a briefing gets no answer; what they ask, however briefly, gets one.
import { describe, expect, it } from "vitest";
import { askedMessage, isAmongPeople } from "../../src/answering/question/message.ts";

const said = `lol | thanks! | +1 | @alice can you take this one? I am at lunch | brb | ok | 👍 | haha nice | so sad | that's terrible
this is huge | my aunt lives in Lerwick | we should cover this | I'll take it | great summary | good bot | thank you, very helpful
agreed, let's run it | can someone translate this for the desk | good morning all | ok cool thanks | I disagree | no way!! | ...
unbelievable | not again | yes please do | same | k | ty! | that was fast | oh no | makes sense | got it | will do | on my way
looks good to me | lgtm | poor fishermen | cc @bob | the navy should have come sooner | hi | what's up | they never learn anything`;

const asked = `and the navy? | casualties so far | death toll | more | shorter | who | why tho | ok but why? | thanks, and how many died?
lol who paid for this | great, how old is she | no, the other one | yes but when | I meant the fishermen | i want to know the cause
in euros | tell me more about the navy | rescued? | names | the captain's age | any survivors | anyone hurt? | is that true
people rescued so far | not the navy, the fishermen | list the figures | same question for Spain | they said what | 1 | point 2 | really?`;

const each = (lines: string): readonly string[] => lines.split(/[|\n]/).map((line) => line.trim());

describe("in a thread with others", () => {
  it.each(each(said))("%s: no answer", (text) => expect(isAmongPeople(text, false)).toBe(true));
  it.each(each(asked))("%s: an answer", (text) => expect(isAmongPeople(text, false)).toBe(false));
});

describe("alone with Lede", () => {
  it.each(["hi", "the navy saved 200 people", "what can you do?"])("%s: is replied to", (text) => {
    expect(isAmongPeople(text, true)).toBe(false);
  });
  it.each(["thanks a lot", "lol", "👍"])("%s: needs no reply", (text) => expect(isAmongPeople(text, true)).toBe(true));
});

it.each([
  ["Thanks! How many people were rescued?", "How many people were rescued?"],
  ["lol. and the navy?", "and the navy?"],
  ["I am at lunch. Who owns the ferry?", "Who owns the ferry?"],
])("what stands beside a question does not silence it: %s", (text, question) => {
  const { act, asks } = askedMessage(text);
  expect([act, asks.text]).toEqual([undefined, question]);
});
