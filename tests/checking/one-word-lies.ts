// Invented sentences and the one-word changes that make each of them false: what must never be posted. Made by hand.

/** Each lie is "words in the sentence > words put there"; nothing put there means that the words were taken out. */
export type Lied = { readonly says: string; readonly lies: Readonly<Record<string, readonly string[]>> };

export const people = [
  { name: "Mara Lindqvist", aliases: ["Lindqvist"] },
  { name: "Tomas Okafor", aliases: ["Okafor"] },
  { name: "Ilse Brandt", aliases: ["Brandt"] },
  { name: "Rafael Quint", aliases: ["Quint"] },
];

export const lied: readonly Lied[] = [
  {
    says: "Mara Lindqvist told the council on Tuesday that the bridge in Orrin would not open before June.",
    lies: {
      name: ["Mara > Clara", "Lindqvist > Okafor", "Orrin > Velden", "Mara Lindqvist > Tomas Okafor"],
      date: ["Tuesday > Thursday", "June > July"],
      negation: ["not > ", "would not > would"],
      opposite: ["open > close", "before > after"],
      other: ["bridge > tunnel", "council > parliament"],
    },
  },
  {
    says: "The ferry Aster sank off Velden with 212 people aboard, and 47 of them are missing.",
    lies: {
      figure: ["212 > 221", "212 > 2,120", "47 > 74", "47 > 48", "47 > none"],
      name: ["Aster > Ester", "Velden > Orrin"],
      opposite: ["sank > docked", "missing > safe", "missing > dead"],
      other: ["ferry > yacht", "aboard > ashore"],
    },
  },
  {
    says: "Inflation in Norland rose to 3.4 percent in March, its highest level in nine years.",
    lies: {
      figure: ["3.4 > 4.3", "3.4 > 34", "3.4 percent > 3.4 points", "nine > five", "nine > 19", "years > months"],
      opposite: ["rose > fell", "highest > lowest", "rose > rises"],
      name: ["Norland > Sudland"],
      date: ["March > May"],
      hedge: ["to > above", "to > nearly"],
    },
  },
  {
    says: "Tomas Okafor may resign if the court rules against him, his lawyer said.",
    lies: {
      modal: ["may > will", "may > must", "may > should", "may > cannot"],
      negation: ["may > may not", "resign > not resign"],
      opposite: ["against > for", "resign > return", "if > although"],
      name: ["Tomas > Peter", "Okafor > Brandt"],
      speaker: ["lawyer > wife", "lawyer > rival"],
    },
  },
  {
    says: "About 1,200 farmers blocked the road to Halmar, and the police arrested at least 30 of them.",
    lies: {
      figure: ["1,200 > 12,000", "1,200 > 1,300", "30 > 13", "30 > 300", "1,200 farmers > $1,200 farmers"],
      hedge: ["About > ", "About > Over", "About > Exactly", "at least > at most", "at least > "],
      opposite: ["blocked > cleared", "arrested > released"],
      name: ["Halmar > Velden"],
      other: ["farmers > miners", "police > army"],
    },
  },
  {
    says: '"We will never sell the harbour," Ilse Brandt said in Orrin.',
    lies: {
      quotation: ["never > ", "never > soon", "sell > buy", "will > may", "We > They", "harbour > airport", "the > "],
      name: ["Ilse > Inge", "Brandt > Lindqvist", "Orrin > Halmar", "Ilse Brandt > Rafael Quint"],
      speaker: ["said > denied", "said > admitted"],
    },
  },
  {
    says: "The ministry denied that the reactor at Kessel had leaked, although three workers were treated in hospital.",
    lies: {
      speaker: ["denied > confirmed", "denied > said", "denied > admitted", "ministry > company"],
      negation: ["had leaked > had not leaked"],
      figure: ["three > thirteen", "three > two", "three > 30"],
      name: ["Kessel > Kassel"],
      opposite: ["although > because", "treated > killed"],
      other: ["workers > visitors", "reactor > pipeline"],
    },
  },
  {
    says: "Rafael Quint won the election with 52 percent of the vote, the commission reported on 14 May.",
    lies: {
      figure: ["52 > 25", "52 > 53", "52 percent > 52 thousand"],
      opposite: ["won > lost", "with > without"],
      date: ["14 > 15", "14 May > 14 June"],
      name: ["Rafael > Gabriel", "Quint > Brandt", "Rafael Quint > Mara Lindqvist"],
      hedge: ["with > with nearly", "with > with almost"],
      speaker: ["commission > opposition"],
    },
  },
  {
    says: "The state fund paid $7.6 million to the families of the two pilots in 2019.",
    lies: {
      figure: [
        "7.6 > 6.7",
        "million > billion",
        "million > thousand",
        "$ > €",
        "$7.6 million > $7.6",
        "two > ten",
        "2019 > 2009",
      ],
      opposite: ["paid > owed", "to > from"],
      negation: ["paid > never paid", "paid > hardly paid"],
      other: ["families > lawyers", "pilots > nurses", "state > church"],
    },
  },
  {
    says: "Scientists at Halmar found no trace of the virus in 85 samples.",
    lies: {
      negation: ["no > a", "no > some", "no > clear"],
      figure: ["85 > 58", "85 > 850", "85 > 8.5"],
      name: ["Halmar > Harmal"],
      opposite: ["found > lost"],
      other: ["virus > metal", "Scientists > Smugglers"],
    },
  },
  {
    says: "The mayor of Velden reportedly met the owner of the mine twice, but he did not take money.",
    lies: {
      hedge: ["reportedly > ", "reportedly > certainly", "reportedly > secretly"],
      negation: ["did not > did", "not > "],
      figure: ["twice > once", "twice > daily"],
      name: ["Velden > Orrin"],
      other: ["owner > driver", "mine > bank", "mayor > bishop"],
    },
  },
  {
    says: "Half of the 40 schools in Norland must close by Friday, the governor warned.",
    lies: {
      modal: ["must > might", "must > will", "must > need not"],
      figure: ["Half > Most", "Half > None", "40 > 14", "40 > 400"],
      opposite: ["close > open"],
      date: ["Friday > Sunday"],
      name: ["Norland > Finland"],
      speaker: ["warned > joked", "governor > teacher", "warned > denied"],
    },
  },
  {
    says: "Lindqvist beat Quint 3-1 in the final, her fourth title since 2012.",
    lies: {
      figure: ["3-1 > 1-3", "3-1 > 3-2", "3-1 > 31", "fourth > fifth", "fourth > first", "2012 > 2021"],
      name: ["Lindqvist > Brandt", "Quint > Okafor"],
      opposite: ["beat > joined"],
      other: ["final > semifinal", "her > his", "title > defeat"],
    },
  },
];
