// Invented reports for facts about who, where, why and how many: a vote, a border, a court, a contest.
import { article } from "./articles.ts";

export const vote = article(
  `In the Harbour ward, Karl Stein of the Labour Bloc lost his seat to newcomer Mira Olsen of Open Tarn by 212 votes. After the defeat Stein resigned as leader of the Labour Bloc. In the West ward, Anton Greve was re-elected, while Harbour board chairwoman Ida Falk failed to win a seat.`,
  { id: "vote", title: "Voters in Tarn choose a council" },
);

export const border = article(
  `About 90,000 people live along the border, according to Belland; Arvenia puts the number at 60,000. The broadcasts began on 3 May. The dispute was studied by the Nordic Institute, and the study was published in the Journal of Borders in June. A quarter of farmers sold their land.`,
  { id: "border", title: "Border towns wait for talks" },
);

export const court = article(
  `Kern Mode sued the bakery in March last year. Its aim is to have the name for itself. The bakery was founded by Anna Kern in 1921 and employs 38 people. Governor Rekha Nair blamed the lawyers for asking too much. The case has been delayed since Monday, when a judge fell ill.`,
  { id: "court", title: "Court hears a case on a name" },
);

export const contest = article(
  `Brazil won gold at the contest in Ottawa on Friday, ahead of Latvia. The contest is supported by Lendly.com and Norwind. The robot of the girls from Karu was built in two weeks because the parts arrived late. Next year's contest will be held in Lisbon. Esi Koffi could have won a second medal.`,
  { id: "contest", title: "Robots meet in Ottawa" },
);
