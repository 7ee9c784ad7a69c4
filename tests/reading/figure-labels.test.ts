// What a reader is told of a figure: its label ("-" for none), words and value, hedge, giver and time, a fact a line.
import { expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

const told = (word: string, said: string | undefined): readonly string[] => (said ? [`${word}=${said}`] : []);

const figuresIn = (text: string): readonly string[] =>
  read({ title: "", text, language: "en" }).figures.map(({ measures, text: words, value, unit, hedge, saidBy, asOf }) =>
    [
      measures || "-",
      words,
      `${value} ${unit}`.trim(),
      ...told("h", hedge),
      ...told("by", saidBy),
      ...told("asOf", asOf),
    ].join("; "),
  );

test.each<[string, readonly string[]]>([
  ["The town signed a $52 million contract.", ["The town signed a $52 million contract; $52 million; 52000000 USD"]],
  ["The firm had sales of $14m in May.", ["The firm had sales of $14m in May; $14m; 14000000 USD; asOf=in May"]],
  ["Some 70% of all sales came from abroad.", ["Some 70% of all sales came from abroad; Some 70%; 70 %; h=Some"]],
  ["It announced a three-month search.", ["announced a three-month search; three-month; 3 month"]],
  ["A magnitude 6.4 quake hit the town.", ["A magnitude 6.4 quake hit the town; 6.4; 6.4"]],
  [
    "The town has 1,600 jobs in the UK and 400 in Spain.",
    [
      "The town has 1,600 jobs in the UK and 400 in Spain; 1,600 jobs; 1600 jobs",
      "The town has 1,600 jobs in the UK and 400 in Spain; 400; 400 jobs",
    ],
  ],
  [
    "The road is safe for no more than 15 minutes.",
    ["The road is safe for no more than 15 minutes; no more than 15 minutes; 15 minute; h=no more than"],
  ],
  [
    "About 70 refugees from Syria, Iraq and Sudan left.",
    ["About 70 refugees from Syria, Iraq and Sudan left; About 70 refugees; 70 refugees; h=About"],
  ],
  ["Some 40 died after the ferry Aurora sank.", ["Some 40 died; Some 40; 40; h=Some"]],
  ["The firm will pay $5m to the town.", ["The firm will pay $5m to the town; $5m; 5000000 USD"]],
  ["Profits fell because sales rose 8%.", ["sales rose 8%; 8%; 8 %"]],
  ["If sales rise 8%, the firm will hire.", ["If sales rise 8%; 8%; 8 %"]],
  [
    "Reed did not win each time with 100% of the vote.",
    ["Reed did not win each time with 100% of the vote; 100%; 100 %"],
  ],
  ["It denied that 40 people died.", ["-; 40 people; 40 people"]],
  ["Flooding killed 43 people in the town.", ["Flooding killed 43 people in the town; 43 people; 43 people"]],
  [
    "There have been 20 tornadoes this year.",
    ["There have been 20 tornadoes this year; 20 tornadoes; 20 tornadoes; asOf=this year"],
  ],
  ["If the bill passes, taxes rise 3%.", ["-; 3%; 3 %"]],
  [
    "Five people died and 12 wounded were found.",
    ["Five people died; Five people; 5 people", "12 wounded were found; 12; 12 people"],
  ],
  ["The team shot down 84 of 96 drones.", ["The team shot down 84 of 96 drones; 84 of 96 drones; 84 drones"]],
  ["He had 2 10-pound notes.", ["had 2 10-pound notes; 2 10-pound notes; 2 notes"]],
  [
    "The town bought twelve Model 3 sedans.",
    ["The town bought twelve Model 3 sedans; twelve Model 3 sedans; 12 sedans"],
  ],
  ["3M cut 6,000 jobs in May.", ["6,000 jobs; 6,000 jobs; 6000 jobs; asOf=in May"]],
  ["A 2,000-strong crowd came to the town.", ["A 2,000-strong crowd came to the town; 2,000-strong crowd; 2000 crowd"]],
  [
    "They have 1,200-plus stores in the town.",
    ["have 1,200-plus stores in the town; 1,200-plus stores; 1200 stores; h=plus"],
  ],
  ["They won by 36 runs on Monday.", ["36 runs; 36 runs; 36 runs"]],
  [
    "The firm cut 3,700 jobs in Germany and 30 in Spain.",
    [
      "The firm cut 3,700 jobs in Germany and 30 in Spain; 3,700 jobs; 3700 jobs",
      "The firm cut 3,700 jobs in Germany and 30 in Spain; 30; 30 jobs",
    ],
  ],
  ["A town of 900 was flooded.", ["A town of 900 was flooded; 900; 900"]],
  ["Some 12 of 30 people died.", ["Some 12 of 30 people died; Some 12 of 30 people; 12 people; h=Some"]],
  ["The toll is 30, not 300.", ["-; 30; 30"]],
  ["Not more than 10 people died.", ["Not more than 10 people; Not more than 10 people; 10 people; h=Not more than"]],
  ["The deal with Seven West Media cost $3m.", ["-; $3m; 3000000 USD"]],
  ["The two brothers, 12 and 15, were found.", ["The two brothers, 12 and 15, were found; two brothers; 2 brothers"]],
  ["Lee Fox, 51, and his wife, Eve, 48, left.", ["Lee Fox, 51; 51; 51 year", "Eve, 48; 48; 48 year"]],
  ["The suspect, 27, was held.", ["The suspect, 27; 27; 27 year"]],
  ["It took place 1.2 miles (2km) away from the site.", ["-; 1.2 miles; 1.2 mile", "-; 2km; 2 kilometre"]],
  ["It opened two years ago.", ["-; two years; 2 year"]],
  [
    "Between 5,000 and 8,000 people came.",
    ["Between 5,000 and 8,000 people came; 5,000 and 8,000 people; 5000 people"],
  ],
  ["At 03:15 it rained.", []],
  ["It would have saved 300 jobs had it passed.", ["-; 300 jobs; 300 jobs"]],
  ["It cost $5m last year.", ["cost $5m last year; $5m; 5000000 USD; asOf=last year"]],
  ["It cost $5m in 2012.", ["cost $5m in 2012; $5m; 5000000 USD; asOf=in 2012"]],
  ["It cost $5m since September.", ["cost $5m since September; $5m; 5000000 USD; asOf=since September"]],
  ["Last year it cost $5m.", ["cost $5m; $5m; 5000000 USD; asOf=Last year"]],
  [
    "It lost $2 billion in the third quarter of this year.",
    ["lost $2 billion in the third quarter of this year; $2 billion; 2000000000 USD"],
  ],
  ["Reed made 14 games after joining in May.", ["Reed made 14 games after joining in May; 14 games; 14 games"]],
  ["In May, 3 children died.", ["3 children died; 3 children; 3 children; asOf=In May"]],
  [
    "Since 2015, 300 people died; in 2020 1,500 were born.",
    ["300 people died; 300 people; 300 people; asOf=Since 2015", "-; 1,500; 1500"],
  ],
  ["From 2010 to 2020 it cost $5m.", ["cost $5m; $5m; 5000000 USD; asOf=From 2010 to 2020"]],
  ["Yields added 3.5 points on Monday.", ["Yields added 3.5 points on Monday; 3.5 points; 3.5 point"]],
  ["Pupils wrote 160 letters to the mayor.", ["Pupils wrote 160 letters to the mayor; 160 letters; 160 letters"]],
  ["The council was told to save £60m.", ["The council was told to save £60m; £60m; 60000000 GBP"]],
  ["Contrary to what the minister said, 12 houses were built.", ["12 houses were built; 12 houses; 12 houses"]],
  ["The BBC apologised for saying 300 people had died.", ["-; 300 people; 300 people"]],
  [
    "The ministry says 30 people died; hospital staff put it at 52.",
    ["30 people died; 30 people; 30 people; by=The ministry", "hospital staff put it at 52; 52; 52"],
  ],
  ["According to police 400 people came.", ["According to police 400 people came; 400 people; 400 people; by=police"]],
  ["LEEDS (AP) - Leeds council said 400 people came.", ["400 people came; 400 people; 400 people; by=Leeds council"]],
  ["The minister denied that 300 people had died.", []],
  [
    "Estimates suggest 8,000 people came.",
    ["Estimates suggest 8,000 people; Estimates suggest 8,000 people; 8000 people; h=Estimates suggest"],
  ],
  ["The Senate confirmed the judge 51-49.", ["The Senate confirmed the judge 51-49; 51-49; 51 vote"]],
  ["The minister said 400 people came.", ["400 people came; 400 people; 400 people; by=The minister"]],
  [
    "Some 400 people came, the minister said.",
    ["Some 400 people came; Some 400 people; 400 people; h=Some; by=the minister"],
  ],
  [
    "Some 400 people came, according to the minister.",
    ["Some 400 people came; Some 400 people; 400 people; h=Some; by=the minister"],
  ],
  [
    "“Some 400 people came to us in May,” the minister said.",
    ["Some 400 people came to us in May; Some 400 people; 400 people; h=Some; by=the minister; asOf=in May"],
  ],
  ["He said 400 people came.", ["400 people came; 400 people; 400 people"]],
  ["Nobody said 400 people came.", ["-; 400 people; 400 people"]],
  ["At the moment songs are sold for £0.79 each.", ["-; £0.79; 0.79 GBP"]],
  ["In May songs were sold for £0.79 each.", ["-; £0.79; 0.79 GBP; asOf=In May"]],
  ["For now shares trade at $12 each.", ["-; $12; 12 USD"]],
  [
    "The festival revolves around the 12 year cycle of the moon.",
    ["The festival revolves around the 12 year cycle of the moon; 12 year; 12 year"],
  ],
  [
    "Lights hung in and around the 240,000 square meter park.",
    ["Lights hung in and around the 240,000 square meter park; 240,000 square meter; 240000 square metre"],
  ],
  ["Around 300 people came.", ["Around 300 people came; Around 300 people; 300 people; h=Around"]],
  [
    "The index rose 48.3 points, or 0.9%, to a level of 5,210.",
    [
      "The index rose 48.3 points; 48.3 points; 48.3 point",
      "The index rose 48.3 points, or 0.9%; 0.9%; 0.9 %",
      "The index rose 48.3 points, or 0.9%, to a level of 5,210; 5,210; 5210 point",
    ],
  ],
  [
    "More than 3 million songs were sold at £1 per song.",
    [
      "More than 3 million songs were sold at £1 per song; More than 3 million songs; 3000000 songs; h=More than",
      "More than 3 million songs were sold at £1 per song; £1; 1 GBP",
    ],
  ],
  ["Rainfall was 20% below average.", ["Rainfall was 20% below average; 20%; 20 %"]],
  [
    "The price rose from $3 to $5.",
    ["The price rose from $3 to $5; $3; 3 USD", "The price rose from $3 to $5; $5; 5 USD"],
  ],
  [
    "The firm has more than 11,000 workers in 37 countries.",
    [
      "The firm has more than 11,000 workers in 37 countries; more than 11,000 workers; 11000 workers; h=more than",
      "The firm has more than 11,000 workers in 37 countries; 37 countries; 37 countries",
    ],
  ],
  [
    "He scored 23 points and had 11 rebounds.",
    ["scored 23 points; 23 points; 23 point", "had 11 rebounds; 11 rebounds; 11 rebounds"],
  ],
  ["They have a 72.4 percent stake in the plant.", ["have a 72.4 percent stake in the plant; 72.4 percent; 72.4 %"]],
  ["The losses are equal to 26 cents per share.", ["The losses are equal to 26 cents per share; 26 cents; 0.26 USD"]],
  ["The bridge is 15 metres high.", ["The bridge is 15 metres high; 15 metres; 15 metre"]],
  ["The 15-year-old girl left.", ["The 15-year-old girl left; 15-year-old; 15 year"]],
  ["A girl aged 15 left.", ["A girl aged 15 left; 15; 15 year"]],
  ["He was jailed for five years.", ["-; five years; 5 year"]],
  [
    "He served five years of a ten-year sentence.",
    [
      "served five years of a ten-year sentence; five years; 5 year",
      "served five years of a ten-year sentence; ten-year; 10 year",
    ],
  ],
  ["Turnout was 61%.", ["Turnout was 61%; 61%; 61 %"]],
  ["Reed won 61% of the vote.", ["Reed won 61% of the vote; 61%; 61 %"]],
  ["The vote was 61 to 39.", ["The vote was 61 to 39; 61 to 39; 61 vote"]],
  ["The BBC retracted a report that 300 people had died.", ["-; 300 people; 300 people"]],
  [
    "Reed finished 0.715 seconds off the pace of Holt.",
    ["Reed finished 0.715 seconds off the pace of Holt; 0.715 seconds; 0.715 second"],
  ],
  ["“It is over,” said the 25-year-old.", ["-; 25-year-old; 25 year"]],
  ["Some 70% of all sales came from abroad.", ["Some 70% of all sales came from abroad; Some 70%; 70 %; h=Some"]],
  ["It was his comment about 47 percent of the country.", ["about 47 percent of the country; 47 percent; 47 %"]],
  ["The town has 5% of the world's people.", ["The town has 5% of the world's people; 5%; 5 %"]],
  [
    "Just 24 percent of the givers to the campaign said the debate changed their minds about who they will vote for and why they will.",
    ["-; 24 percent; 24 %"],
  ],
])("%s", (text, figures) => expect(figuresIn(text)).toEqual(figures));
