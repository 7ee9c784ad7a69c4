// Kinds of questions that public reports found answered falsely, asked of reports of our own: a school, a bridge.
import { describe, expect, test } from "vitest";
import { article, converse, shortOf, wordsOf } from "./articles.ts";

const school = article(
  `Tarn council agreed by 9-3 on Monday to build a school on Mill Lane that will cost 18 million pounds. Councillor Ida Falk said it would open in 2028. "Our children learn in huts," she said.

Three members, Karl Stein, Jan Moor and Eva Lund, voted against the plan. Stein said the site floods. Moor gave no reason.

The present school, built in 1954, has 310 pupils. The new one will have 620, because two villages will send their children to it. The present school will not be sold. It will become a library.

The builder is Brock Homes, which offered 17 million pounds; Vale Works had asked for 19 million. Farmers oppose the school because the road to their fields will be closed. The county has not yet granted a permit.`,
  {
    id: "school",
    url: "https://tarn.example/1",
    title: "Tarn council agrees to a school",
    outlet: "Tarn Post",
    publishedAt: Date.parse("2026-02-02T12:00:00Z"),
  },
);

const later = article(
  `Brock Homes said on Thursday that the new school in Tarn would be put off to 2030. Its director, Nils Berg, blamed a lack of bricklayers. Ida Falk, the councillor, said she was "deeply disappointed". The cost has climbed to 23 million pounds, she added.`,
  {
    id: "later",
    url: "https://vale.example/2",
    title: "School in Tarn put off",
    outlet: "Vale Daily",
    publishedAt: Date.parse("2026-02-26T12:00:00Z"),
  },
);

const bridge = article(
  `The old bridge over the Orr carries 9,000 cars a day. The new bridge will carry 22,000. Engineer Ruth Carter said the old bridge would be kept for walkers. Residents welcomed the bridge because the ferry is slow. The ministry rejected a toll.`,
  { id: "bridge", url: "https://orr.example/3", title: "A bridge for Orr" },
);

describe("a name that answers, and no other", () => {
  test.each([
    ["Who voted against the plan?", ["Karl Stein", "Jan Moor", "Eva Lund"], ["Tarn", "Falk"]],
    ["Who voted against it?", ["Karl Stein", "Jan Moor", "Eva Lund"], ["Tarn", "Falk"]],
    ["Who did not vote for the school?", ["Karl Stein", "Jan Moor", "Eva Lund"], ["Tarn", "Falk"]],
  ])("%s", (question, names, others) => {
    const short = shortOf(converse([school], question)) ?? "";
    for (const name of names) expect(short).toContain(name);
    for (const other of others) expect(short).not.toContain(other);
  });

  test.each([
    ["Who opposes the school?", "Farmers"],
    ["Who welcomed the bridge?", "Residents"],
    ["Who is the builder of the school?", "Brock Homes"],
  ])("%s", (question, who) => {
    expect(wordsOf(converse([school, bridge], question))).toContain(who);
  });
});

describe("what a later report says goes first", () => {
  test.each([
    ["When will the school open?", "2030", "2028"],
    ["How much will the school cost?", "23 million pounds", "18 million pounds"],
    ["what does the school cost", "23 million pounds", "18 million pounds"],
  ])("%s", (question, now, before) => {
    const short = shortOf(converse([school, later], question)) ?? "";
    expect(short.startsWith(now)).toBe(true);
    expect(short.indexOf(before)).not.toBe(0);
  });

  test.each(["Why was it delayed?", "Why was the school put off?", "When was the school put off to?"])(
    "and no reason or day of another thing stands for it: %s",
    (question) => {
      const answer = converse([school, later], question);
      expect(shortOf(answer) ?? "2030").toContain("2030");
      expect(wordsOf(answer)).not.toMatch(/fields|villages/);
    },
  );
});

describe("typed as people type", () => {
  test.each([
    ["WHY DO FARMERS OPPOSE THE SCHOOL", "because the road to their fields will be closed"],
    ["y do farmers oppose it", "because the road to their fields will be closed"],
    ["why do farmres oppose the school?", "because the road to their fields will be closed"],
    ["WHEN DOES THE SCHOOL OPEN??", "2028"],
    ["how much does teh school cost", "18 million pounds"],
  ])("%s", (question, short) => {
    expect(shortOf(converse([school], question))).toContain(short);
  });
});

describe("of two that differ by a word, the one asked about", () => {
  test.each([
    ["How many pupils will the new school have?", "620", "310"],
    ["How many pupils does the present school have?", "310", "620"],
    ["What did Vale Works ask for?", "19 million", "18 million"],
  ])("%s", (question, right, wrong) => {
    const answer = converse([school], question);
    expect(wordsOf(answer)).toContain(right);
    expect(shortOf(answer) ?? "").not.toContain(wrong);
  });
});

describe("compared", () => {
  test.each([
    ["Compare the present and the new school", school, ["310", "620"]],
    ["How do the old and the new bridge compare?", bridge, ["9,000", "22,000"]],
  ])("%s", (question, report, figures) => {
    const words = wordsOf(converse([report], question));
    for (const figure of figures) expect(words).toContain(figure);
  });
});

describe("yes or no", () => {
  test.each([
    ["Has the county granted a permit?", school, "no", "has not yet granted"],
    ["Is a permit granted by the county?", school, "no", "has not yet granted"],
    ["Will the present school be sold?", school, "no", "will not be sold"],
    ["Is it true that the present school will be sold?", school, "no", "will not be sold"],
    ["Will the old bridge be kept?", bridge, "yes", "would be kept"],
    ["Did the ministry approve a toll?", bridge, "no", "rejected a toll"],
  ])("%s", (question, report, decided, words) => {
    const answer = converse([report], question);
    expect(wordsOf(answer)).toContain(words);
    expect(answer.kind === "answered" ? (answer.decided ?? decided) : "").toBe(decided);
  });

  test.each([
    ["Is it true that the present school will be burnt?", school],
    ["Will the present school be demolished?", school],
    ["Will the old bridge be demolished?", bridge],
    ["Is it true that the new school will have a pool?", school],
  ])("never yes, and nothing beside it as an answer: %s", (question, report) => {
    const answer = converse([report], question);
    if (answer.kind !== "answered") return;
    expect(answer.decided).not.toBe("yes");
    expect(wordsOf(answer)).toMatch(/not be sold|kept for walkers|become a library/);
  });
});

const boat = article(
  `A boat with nine people aboard sank near Orrin. The coast guard said six were saved. Minister Ann Moe spoke to the families. The repair of the pier will cost between €12 million and €20 million, the port said. The inquiry will take from two to three years. Between 40 and 60 people marched.`,
  { id: "boat", url: "https://orrin.example/4", title: "Boat sinks near Orrin" },
);

describe("from one number to another", () => {
  test.each([
    ["How much will the repair cost?", "between €12 million and €20 million"],
    ["How long will the inquiry take?", "from two to three years"],
    ["How many people marched?", "Between 40 and 60 people"],
  ])("%s", (question, short) => {
    expect(shortOf(converse([boat], question))).toBe(short);
  });
});

describe("whoever did it for others did not do it for those asked about", () => {
  test.each(["Who spoke for the coast guard?", "Who spoke for the navy?"])("%s", (question) => {
    const answer = converse([boat], question);
    expect(answer.kind).not.toBe("answered");
    expect(JSON.stringify(answer.kind === "unsure" ? answer.claims : [])).not.toContain("families");
  });

  test("and who did it for them is named", () => {
    expect(shortOf(converse([boat], "Who spoke to the families?"))).toContain("Ann Moe");
  });
});

describe("what the reports do not say is not answered", () => {
  test.each([
    ["What is the population of Tarn?", school],
    ["How old is Ida Falk?", school],
    ["What is the weather in Tarn?", school],
    ["Who is the mayor of Tarn?", school],
    ["How many teachers work at the school?", school],
    ["How long is the bridge?", bridge],
    ["Which party does Karl Stein belong to?", school],
    ["Who is married to Ruth Carter?", bridge],
  ])("%s", (question, report) => {
    expect(converse([report], question).kind).not.toBe("answered");
  });
});
