// Articles for the tests of checking: sentences given as they are, so that nothing depends on how they were cut.
import type { ActorFound, NameMention, ReadArticle } from "../../src/news/reading.ts";

export type ActorGiven = { name: string; kind?: ActorFound["kind"]; aliases?: readonly string[]; role?: string };

/** One paragraph; an actor's mentions are found by its forms. */
export function sourceOf(
  sentences: readonly string[],
  actors: readonly ActorGiven[] = [],
  title = "A title",
): ReadArticle {
  const text = sentences.join(" ");
  let end = 0;
  const cut = sentences.map((sentence) => {
    const start = text.indexOf(sentence, end);
    end = start + sentence.length;
    return { text: sentence, start, end, paragraph: 0 };
  });
  const people = actors.map((actor) => found(actor, sentences));
  const names = people
    .flatMap(({ kind, mentions }) =>
      mentions.map((at): NameMention => ({ text: sentences[at.sentence]?.slice(at.start, at.end) ?? "", kind, at })),
    )
    .sort((one, other) => one.at.sentence - other.at.sentence || one.at.start - other.at.start);
  return {
    article: { id: "paste:test", title, outlet: "Wikinews", language: "en", completeness: "full", text },
    reading: {
      sentences: cut,
      names,
      actors: people,
      figures: [],
      quotes: [],
      disputes: [],
      dropped: [],
      language: "en",
    },
  };
}

function found({ name, kind = "person", aliases = [], role }: ActorGiven, sentences: readonly string[]): ActorFound {
  const mentions = sentences.flatMap((text, sentence) => {
    const form = [name, ...aliases].find((each) => text.includes(each));
    const start = form === undefined ? -1 : text.indexOf(form);
    return form === undefined ? [] : [{ sentence, start, end: start + form.length }];
  });
  const at = sentences.findIndex((text) => role !== undefined && text.includes(role));
  const start = sentences[at]?.indexOf(role ?? "") ?? 0;
  return {
    name,
    kind,
    aliases,
    mentions,
    ...(role === undefined ? {} : { role: { text: role, at: { sentence: at, start, end: start + role.length } } }),
  };
}
