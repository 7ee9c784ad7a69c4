import { tellingsOf } from "../evals/unfolding/days.ts";
import { unfoldingsOf } from "../evals/unfolding/unfolding.ts";
import { timelineOf } from "../../src/unfolding/tellings.ts";
for (const s of unfoldingsOf("drawn")) { console.log("##", s.id); const t=tellingsOf(s); for (const {briefing:b} of t) console.log(JSON.stringify(b.figures.map(({text,value,unit,measures,hedge,asOf})=>[text,value,unit,measures,hedge,asOf].filter(x=>x!==undefined)))); for (const c of timelineOf(t)) console.log("   ",c.kind,c.words); }
