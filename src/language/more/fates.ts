// What became of those whom a German, French, Spanish or Portuguese sentence counts: rows from the number on.
import { type Fate, fateRules } from "../en/fates.ts";
import { type RuleSet, ruleSet, type TokenRule, type WordClasses } from "../rule.ts";
import { wordSet } from "../word-set.ts";

const any: WordClasses[string] = ({ kind }) => kind === "word";
/** A number in digits, or the words that languages write small ones in. */
const small =
  wordSet(`zwei drei vier fünf sechs sieben acht neun zehn elf zwölf deux trois quatre cinq six sept huit neuf
  dix onze douze dos tres cuatro cinco seis siete ocho nueve diez once doce dois duas três quatro sete oito nove dez`);
const classes: WordClasses = { n: ({ kind, norm }) => kind === "number" || small.has(norm), word: any };

const fate = (what: Fate) => () => what;

const german: readonly TokenRule<Fate>[] = [
  {
    name: "so viele sind tot",
    pattern: [
      "> {n} tote",
      "> {n} todesopfer",
      "> {n} {word}*6 getötet|gestorben|umgekommen",
      "> {n} {word}*6 ums leben",
      "toten|todesopfer auf {word}? > {n}",
    ],
    make: fate("dead"),
    yes: [
      "Das Feuer forderte {7 Tote}.",
      "Am Montag sind {drei Menschen ums Leben} gekommen.",
      "Die Zahl der Toten auf {5} gestiegen.",
    ],
    no: ["Die 7 Gäste sprachen von einem Toten."],
  },
  {
    name: "so viele sind verletzt",
    pattern: ["> {n} verletzte", "> {n} {word}*4 verletzt", "verletzten {word}? auf {word}? > {n}"],
    make: fate("injured"),
    yes: ["{17 Menschen wurden verletzt}.", "Die Zahl der Verletzten stieg auf {21}."],
    no: ["Die 7 Gäste sprachen von einem Verletzten."],
  },
  {
    name: "so viele werden vermisst",
    pattern: ["> {n} vermisste", "> {n} {word}*4 vermisst", "vermissten {word}? auf {word}? > {n}"],
    make: fate("missing"),
    yes: ["{Sieben Menschen werden vermisst}."],
    no: ["Die 7 Gäste sprachen von einem Vermissten."],
  },
];

const french: readonly TokenRule<Fate>[] = [
  {
    name: "tant de morts",
    pattern: ["> {n} morts|mortes", "> {n} {word}*4 tués|tuées|décédées|péri", "bilan {word}*8 à > {n} !blessés"],
    make: fate("dead"),
    yes: ["L'incendie a fait {quatre morts}.", "{7 personnes sont décédées}.", "Le bilan est monté à {13}."],
    no: ["Les 7 clients parlaient du mort."],
  },
  {
    name: "tant de blessés",
    pattern: ["> {n} blessés|blessées", "> {n} {word}*4 blessés|blessées"],
    make: fate("injured"),
    yes: ["Il y a {17 blessés}."],
    no: ["Les 7 clients parlaient du blessé."],
  },
  {
    name: "tant de disparus",
    pattern: ["> {n} disparus", "> {n} {word}*4 disparues|disparus"],
    make: fate("missing"),
    yes: ["{7 personnes sont portées disparues}."],
    no: ["Les 7 clients parlaient du disparu."],
  },
];

const iberian: readonly TokenRule<Fate>[] = [
  {
    name: "tantos muertos",
    pattern: ["> {n} muertos|mortos", "> {n} {word}*3 murieron|fallecieron|morreram", "> {n} fallecidos|óbitos"],
    make: fate("dead"),
    yes: ["El incendio dejó {7 muertos}.", "{Siete personas murieron}.", "{12 pessoas morreram}."],
    no: ["Los 7 clientes hablaban del muerto."],
  },
  {
    name: "tantos heridos",
    pattern: ["> {n} heridos|feridos", "> {n} {word}*4 heridas|heridos|feridas|feridos"],
    make: fate("injured"),
    yes: ["Hay {17 heridos}.", "{Duas pessoas ficaram feridas}."],
    no: ["Los 7 clientes hablaban del herido."],
  },
  {
    name: "tantos desaparecidos",
    pattern: ["> {n} desaparecidos", "> {n} {word}*4 desaparecidas|desaparecidos"],
    make: fate("missing"),
    yes: ["Hay {17 desaparecidos}."],
    no: ["Los 7 clientes hablaban del desaparecido."],
  },
];

export const germanFates = ruleSet(german, classes);
export const frenchFates = ruleSet(french, classes);
export const iberianFates = ruleSet(iberian, classes);

const byLanguage: Readonly<Record<string, RuleSet<Fate>>> = {
  en: fateRules,
  und: fateRules,
  de: germanFates,
  fr: frenchFates,
  es: iberianFates,
  pt: iberianFates,
};

/** `language` is ISO 639-1; undefined for one whose words for it are not known. */
export const fatesOf = (language: string): RuleSet<Fate> | undefined => byLanguage[language];
