// Short items full of names: their language is what stands between the names, and what says nothing stays unknown.
import { describe, expect, test } from "vitest";
import { languageOf } from "../../src/language/detect.ts";

describe("a short item's names do not decide its language", () => {
  test.each([
    ["en", "Bashar al-Assad met Virgil van Dijk. Kevin de Bruyne and Robin van Persie spoke."],
    ["en", "Ursula von der Leyen met Giorgia Meloni in Rome. They agreed a deal."],
    [
      "en",
      "Meta's Mark Zuckerberg spoke. Boeing's Kelly Ortberg left. Labour's Ann Bright won. Ukraine's Volodymyr Zelensky met Nvidia's Jensen Huang and Tesla's Elon Musk. AMD's Lisa Su agreed.",
    ],
    ["en", "U.S. stocks fell vs. a year ago. U.S. President Ann Example spoke."],
    ["en", "Luis de la Fuente and Luiz Felipe Scolari met before the final of La Liga's Copa del Rey."],
    ["en", "Erik ten Hag left Manchester United after a defeat by West Ham."],
    ["en", "Mohammed bin Salman told Emmanuel Macron that Saudi Aramco would not sell."],
    ["en", "Abdel Fattah el-Sisi won a third term, Al Jazeera said."],
    ["en", "Banco do Brasil and Banca Monte dei Paschi di Siena agreed to a merger."],
    ["en", "Rio de Janeiro: Vasco da Gama won against Flamengo."],
    ["en", "MAYOR SAYS NO TO THE NEW PORT AND TO A BRIDGE"],
    ["de", "Ursula von der Leyen trifft Giorgia Meloni in Rom. Sie sind sich nicht einig."],
    ["de", "Kevin de Bruyne und Robin van Persie sind in London."],
    ["de", "The Weeknd und Taylor Swift treten im Sommer in München auf."],
    ["nl", "Mark Rutte heeft Ursula von der Leyen in Brussel ontmoet."],
    ["nl", "The Voice of Holland keert in het najaar terug op televisie."],
    ["fr", "Mark Rutte et Ursula von der Leyen se sont rencontrés dans la ville de Lyon."],
    ["es", "Virgil van Dijk y Erik ten Hag se reunieron en la sede del club."],
    ["it", "Ursula von der Leyen ha incontrato Olaf Scholz nella sede della Commissione."],
    ["pt", "Bashar al-Assad não foi à reunião com os ministros em Lisboa."],
    ["sv", "Boris Johnson och Ursula von der Leyen är inte överens om avtalet."],
  ])("%s: %s", (language, text) => expect(languageOf("", text)).toBe(language));

  test.each([
    ["Virgil van Dijk, Kevin de Bruyne"],
    ["Robin van Persie"],
    ["Port Ellery FC - Karsk United 2:1"],
    ["Su Lin"],
  ])("what is only names is in no language: %s", (text) => expect(languageOf("", text)).toBe("und"));
});
