import { expect, test } from "vitest";
import type { SearchWords } from "./language.ts";
import { languages } from "./register.ts";

interface Cases {
  /** Forms of one word, with a slash between them. */
  readonly meet: readonly string[];
  /** Words that look alike and are others. */
  readonly apart: readonly string[];
  /** Words that nobody looks for, and words of a list of such that somebody does. */
  readonly common: string;
  readonly kept: string;
}

const cases: Readonly<Record<string, Cases>> = {
  fr: {
    meet: [
      ...["libertés/liberté", "données/donnée", "policiers/policière", "élections/élection"],
      ...["nationaux/nationale", "citoyens/citoyenne", "européens/européenne", "travaux/travail"],
      ...[
        "votèrent/voter",
        "sécurisé/sécuriser",
        "algorithmes/algorithmique",
        "identités/identité",
      ],
    ],
    apart: ["police/politique", "sécurité/secret", "justice/juste", "nation/national"],
    common: "les qu jusqu lorsqu puisqu presqu quelqu l d dans était",
    kept: "état loi droits travail",
  },
  en: {
    meet: [
      ...["elections/election", "policies/policy", "identities/identity", "voted/voting"],
      ...["citizens/citizen", "secured/securing", "encrypted/encrypts", "debating/debates"],
      ...["children/child", "women/woman", "policemen/policeman", "digitally/digital"],
    ],
    apart: ["police/policy", "secure/secret", "law/lawn", "specimen/special", "vote/voice"],
    common: "the don doesn isn t s which before",
    kept: "law state work data",
  },
  de: {
    meet: [
      ...["Gesetze/Gesetz", "Gesetzes/Gesetzen", "Häuser/Haus", "Städte/Stadt", "Verträge/Vertrag"],
      ...["Bürger/Bürgerin", "Bürgerinnen/Bürger", "Ministerinnen/Minister", "Wähler/Wählerinnen"],
      ...["europäische/europäischen", "Freiheiten/Freiheit", "Grundrechte/Grundrecht"],
    ],
    apart: ["Gesetz/Gericht", "Polizei/Politik", "Recht/Rechnung", "Staat/Stadt", "Wahl/Wald"],
    common: "der die das für über nicht können während",
    kept: "Recht Staat Arbeit Daten",
  },
  nl: {
    meet: [
      ...["wetten/wet", "stemmen/stem", "huizen/huis", "brieven/brief", "partijen/partij"],
      ...["ideeën/idee", "categorieën/categorie", "gemeenten/gemeente", "gemeentes/gemeente"],
      ...["zones/zone", "steden/stad", "Kamerleden/Kamerlid", "gegevens/gegeven"],
      ...["Europese/Europees", "digitale/digitaal", "vrijheden/vrijheid", "veilige/veiligheid"],
    ],
    apart: ["stem/steen", "politie/politiek", "besteden/stad", "verleden/lid", "brief/breed"],
    common: "de het een van niet hebben worden",
    kept: "wet staat werk gegevens",
  },
  es: {
    meet: [
      ...["leyes/ley", "libertades/libertad", "elecciones/elección", "jueces/juez", "luces/luz"],
      ...["ciudadanas/ciudadano", "franceses/francés", "tecnologías/tecnología", "votaron/votar"],
      ...["órdenes/orden", "jóvenes/joven", "imágenes/imagen", "diputados/diputada"],
    ],
    apart: ["policía/política", "ley/leyenda", "juez/juego", "estado/estadio", "voto/voz"],
    common: "el los de también según está",
    kept: "estado país trabajo poder empleo",
  },
  it: {
    meet: [
      ...["leggi/legge", "cittadini/cittadina", "elezioni/elezione", "giudici/giudice"],
      ...["pubblici/pubbliche", "banche/banca", "luoghi/luogo", "tecnologie/tecnologia"],
      ...["parlamentari/parlamentare", "militari/militare", "europei/europea", "votato/votare"],
    ],
    apart: ["legge/leggero", "polizia/politica", "diritto/direttore", "giudice/giudizio"],
    common: "il un dell dall nell sull all quell quest anch l dov po perché",
    kept: "stato lavoro legge città",
  },
  pt: {
    meet: [
      ...[
        "leis/lei",
        "eleições/eleição",
        "cidadãos/cidadão",
        "cidadã/cidadãs",
        "nacionais/nacional",
      ],
      ...["possíveis/possível", "fáceis/fácil", "úteis/útil", "papéis/papel", "civis/civil"],
      ...["imagens/imagem", "jovens/jovem", "comuns/comum", "europeus/europeia", "juízes/juiz"],
      ...["francês/franceses", "decisões/decisão", "votaram/votar"],
    ],
    apart: ["polícia/política", "lei/leite", "direito/diretor", "voto/voz", "estado/estádio"],
    common: "os das não também está são",
    kept: "estado país trabalho lei",
  },
  ar: {
    meet: [
      ...["القانون/قانون", "القوانين/قوانين", "بالقانون/قانون", "المواطنين/مواطنون"],
      ...["للمواطنين/مواطن", "الحريات/حرية", "والأمن/الأمن", "السياسية/سياسي", "وزارة/الوزارة"],
      ...["الانتخابات/انتخاب", "حقوقهم/حقوق", "الأوروبية/أوروبي", "والشرطة/شرطة"],
    ],
    apart: ["قانون/قناة", "حرية/حرب", "وزير/زير", "دولة/دور", "سلام/سلاح", "كتاب/كاتب"],
    common: "في من على إلى التي الذي هذه",
    kept: "القانون سنة قوة زيارة عامة",
  },
};

/** As the search has words before it looks for their stems. */
const fold = (word: string) => word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const stemOf = ({ stem }: SearchWords, word: string) => fold(stem(fold(word)));

function doMeet(search: SearchWords, pair: string): boolean {
  const [one = "", other = ""] = pair.split("/");
  return stemOf(search, one) === stemOf(search, other);
}

function commonOf({ stopWords, elided }: SearchWords): ReadonlySet<string> {
  return new Set([...stopWords, ...elided].map(fold));
}

const tried = languages.map(({ tag, search }) => {
  const own = cases[tag];
  if (own === undefined) throw new Error(`Nothing says how ${tag} is searched.`);
  return [tag, search, own] as const;
});

test.each(tried)("in %s, forms of a word meet", (_, search, { meet }) => {
  expect(meet.filter((pair) => !doMeet(search, pair))).toEqual([]);
});

test.each(tried)("in %s, words that look alike do not meet", (_, search, { apart }) => {
  expect(apart.filter((pair) => doMeet(search, pair))).toEqual([]);
});

test.each(tried)("in %s, words that every text has are left out", (_, search, { common }) => {
  const known = commonOf(search);
  expect(common.split(" ").filter((word) => !known.has(fold(word)))).toEqual([]);
});

test.each(tried)("in %s, words that a text is about are not", (_, search, { kept }) => {
  const known = commonOf(search);
  expect(kept.split(" ").filter((word) => known.has(fold(word)))).toEqual([]);
});

test.each(tried)("in %s, a stem is never empty", (_, search, { meet, apart, kept }) => {
  const words = [...meet, ...apart, ...kept.split(" ")].flatMap((pair) => pair.split("/"));
  expect(words.filter((word) => stemOf(search, word) === "")).toEqual([]);
});
