// Who gives a figure, for when it is given, and what counts at all: one line a case.
import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

const figures = (text: string) => read({ title: "", text, language: "en" }).figures;

describe("who gives it", () => {
  test.each<[string, readonly (string | undefined)[]]>([
    ["The ministry says 30 died; hospital staff put it at 52.", ["The ministry", undefined]],
    ["According to police 400 people came.", ["police"]],
    ["The mayor said 12 were hurt, while police put it at 15.", ["The mayor", "police"]],
    ["Acme said it would cut 300 jobs, the union said 500.", ["Acme", "the union"]],
    ["The minister denied that 300 had died.", []],
    ["Contrary to what the minister said, 12 were built.", [undefined]],
    ["Council told to save £60m.", [undefined]],
    ["“We lost 40 boats,” Ann Hill said.", ["Ann Hill"]],
    ["“We lost 40 boats. We lost 30 men. We lost 20 nets,” Ann Hill said.", ["Ann Hill", "Ann Hill", "Ann Hill"]],
    ["12 people were hurt, police said on Monday.", ["police"]],
    ["Police said on Monday that 12 people were hurt.", ["Police"]],
    ["The Senate confirmed the judge 51-49.", [undefined]],
    ["She said 12 people were hurt.", [undefined]],
    ["Yields added 3.5 points.", [undefined]],
    ["The minister said 300 had come. The fair has 40 tents.", ["The minister", undefined]],
    ["The crew member who had been reported dead, a cook aged 24, was found alive.", [undefined]],
  ])("%s", (text, expected) => expect(figures(text).map(({ saidBy }) => saidBy)).toEqual(expected));
});

describe("for when", () => {
  test.each<[string, readonly (string | undefined)[]]>([
    ["Sales rose 8% in May 2020.", ["in May 2020"]],
    ["Sales rose 8% in May.", ["in May"]],
    ["Sales rose 8% last year.", ["last year"]],
    ["Sales rose 8% last May.", ["last May"]],
    ["Sales rose 8% yesterday.", ["yesterday"]],
    ["Sales rose 8% in 2019.", ["in 2019"]],
    ["Sales rose 8% from 2010 to 2019.", ["from 2010 to 2019"]],
    ["Sales rose 8% in last quarter.", ["in last quarter"]],
    ["In May sales rose 8%.", ["In May"]],
    ["Since 2015, 300 people died; in all 1,500 people were born.", ["Since 2015", undefined]],
    ["Sales rose 8% in town.", [undefined]],
    ["Sales rose 8% in march.", [undefined]],
    ["Sales rose 8% last.", [undefined]],
  ])("%s", (text, expected) => expect(figures(text).map(({ asOf }) => asOf)).toEqual(expected));
});

describe("what counts", () => {
  test.each<[string, readonly number[]]>([
    ["One man died.", [1]],
    ["Only one wolf died.", [1]],
    ["One wolf died.", []],
    ["At least one wolf died.", [1]],
    ["At least one of the men died.", []],
    ["At least one more man died.", []],
    ["No one person died.", []],
    ["The one man died.", []],
    ["The two died.", []],
    ["The two wolves died.", [2]],
    ["The 2 died.", [2]],
    ["It lasted one day.", []],
    ["It lasted two days.", [2]],
    ["It lasted 1 day.", [1]],
    ["It lasted one month.", [1]],
  ])("%s", (text, expected) => expect(figures(text).map(({ value }) => value)).toEqual(expected));
});
