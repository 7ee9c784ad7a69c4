// Decoys of Spanish lines: dates, rise for fall, a denial or a hedge gone, some told as all, bounds and order turned.
import type { DecoyRow } from "./decoy.ts";
import { ring, unlessTold, type WordRow, wordRow } from "./word-row.ts";

const spanish = (row: Omit<WordRow, "language">): DecoyRow => wordRow({ ...row, language: "es" });

const weekdays = ring("lunes martes miércoles jueves viernes sábado domingo");
const months = ring("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");

export const spanishDecoys: readonly DecoyRow[] = [
  unlessTold(
    spanish({
      name: "another weekday, in Spanish",
      kind: "date",
      pattern: "el|del|este|pasado|próximo > {put}",
      puts: weekdays,
      yes: [["Fue detenido el martes.", "Fue detenido el jueves."]],
      no: ["Los lunes no abre.", ["Llegó el lunes.", "Llegó el lunes y salió el miércoles."]],
    }),
    weekdays,
  ),
  unlessTold(
    spanish({
      name: "another month, in Spanish",
      kind: "date",
      pattern: "de|en|desde|hasta > {put}",
      puts: months,
      yes: [["El puente abrió el 3 de mayo.", "El puente abrió el 3 de julio."]],
      no: ["La Plaza Mayo está cerrada.", ["Abrió en mayo.", "Abrió en mayo y cerró en julio."]],
    }),
    months,
  ),
  spanish({
    name: "rise for fall, in Spanish",
    kind: "opposite",
    pattern: "x={put} un|el|hasta|a|de? {amount}",
    puts: {
      subió: "bajó",
      bajó: "subió",
      subieron: "bajaron",
      bajaron: "subieron",
      aumentó: "disminuyó",
      aumentaron: "disminuyeron",
      cayó: "subió",
      cayeron: "subieron",
    },
    yes: [["Las ventas subieron un 8%.", "Las ventas bajaron un 8%."]],
    no: ["Bajó del tren.", "Cayó el gobierno."],
  }),
  spanish({
    name: "a denial left out, in Spanish",
    kind: "negation",
    pattern: "{word} > x=no !solo|sólo|obstante|hay|sé {small}",
    puts: "",
    yes: [["El puente no fue cerrado.", "El puente fue cerrado."]],
    no: ["No solo llovió.", "Dijo que no."],
  }),
  spanish({
    name: "could told as will, in Spanish",
    kind: "hedge",
    pattern: "x={put} {small}",
    puts: { podría: "va a", podrían: "van a" },
    yes: [["El precio podría subir en mayo.", "El precio va a subir en mayo."]],
    no: ["El precio puede subir."],
  }),
  spanish({
    name: "a hedge taken away, in Spanish",
    kind: "hedge",
    pattern: "{word} > x=presuntamente|supuestamente|probablemente|posiblemente {word}",
    puts: "",
    yes: [["La marina supuestamente salvó a 200.", "La marina salvó a 200."]],
    no: ["El supuesto fraude costó mucho."],
  }),
  spanish({
    name: "some told as all, in Spanish",
    kind: "quantity",
    pattern: "{put} &{small}",
    puts: { algunos: "todos los", algunas: "todas las", varios: "todos los", varias: "todas las" },
    yes: [["Algunas casas ardieron.", "Todas las casas ardieron."]],
    no: ["Salieron algunos."],
  }),
  spanish({
    name: "at least for at most, in Spanish",
    kind: "bound",
    pattern: "al menos &{amount}|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez",
    puts: "como máximo",
    yes: [["Al menos cinco personas murieron.", "Como máximo cinco personas murieron."]],
    no: ["Al menos llovió."],
  }),
  spanish({
    name: "more for less than a number, in Spanish",
    kind: "bound",
    pattern: "x={put} de {amount}",
    puts: { más: "menos", menos: "más" },
    yes: [["Llegaron más de 700 personas.", "Llegaron menos de 700 personas."]],
    no: ["Quiere más de todo."],
  }),
  spanish({
    name: "before for after, in Spanish",
    kind: "order",
    pattern: "x={put} de|del",
    puts: { antes: "después", después: "antes" },
    yes: [["Salieron antes del partido.", "Salieron después del partido."]],
    no: ["Antes vivía allí."],
  }),
];
