// A father and his son of the same name, by hand-made sentences.
import { expect, it } from "vitest";
import { read } from "../../src/reading/read.ts";

it("a father who is called without Jr. is not his son", () => {
  const text = "President Donald Reed won on Monday. Donald Reed Jr. spoke in Oslo. Donald Reed thanked him.";
  const { actors } = read({ title: "", text, language: "en" });
  expect(actors.map(({ name, role }) => [name, role?.text])).toEqual(
    expect.arrayContaining([
      ["Donald Reed", "President"],
      ["Donald Reed Jr.", undefined],
    ]),
  );
});
