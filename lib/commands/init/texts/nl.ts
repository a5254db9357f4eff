import type { SiteTexts } from "./site-texts.ts";

/** The texts of a new site in Dutch. */
export const dutch: SiteTexts = {
  pages: {
    about: {
      title: "Over ons",
      slug: "over-ons",
      summary:
        "Wie deze website uitgeeft, wat u er leest en hoe de teksten worden geschreven en verbeterd.",
      body: ({ name }) => `## Wie deze website uitgeeft

Dit is de website van ${name}.

✎ In enkele zinnen: wie u bent, wat u hier publiceert en voor wie.

## Hoe de teksten worden geschreven

✎ Wie ze schrijft, wie ze naleest en hoe men een fout meldt.

Wordt een tekst verbeterd of aangevuld, dan staat er een opmerking met datum bij.
`,
    },
    legal: {
      title: "Colofon",
      slug: "colofon",
      summary:
        "Wie deze website uitgeeft, wie haar host en onder welke voorwaarden teksten mogen worden overgenomen.",
      body: ({ name, kind }) => `## Uitgever

- Naam: ${name}
${
  kind === "organization"
    ? "- Zetel: ✎ het adres\n- Wettelijke vertegenwoordiger: ✎ naam en functie"
    : "- Adres: ✎ waar men u kan schrijven"
}
- E-mail en telefoon: ✎ waar men u kan bereiken
- Verantwoordelijk voor de inhoud: ✎ naam

## Hosting

- Naam: ✎ het bedrijf of de dienst waar de website staat
- Adres en telefoon: ✎ die van de aanbieder

## Overname van teksten

✎ Wat men mag overnemen en onder welke voorwaarden: een licentie, of uw toestemming.
`,
    },
    privacy: {
      title: "Privacy",
      slug: "privacy",
      summary:
        "Geen cookie bij het lezen en geen bezoekmeting: wat deze website bewaart en wat niet.",
      body: ({ name }) => `## Bij het lezen

Deze website lezen plaatst geen cookie. Er is geen bezoekmeting en geen reclame. Pagina’s, lettertypen en afbeeldingen komen van de website zelf.

Kiest u lichte of donkere kleuren, dan blijft die keuze in uw browser. Ze wordt niet naar de website gestuurd en u kunt haar wissen met de gegevens van de website.

## De logboeken van de server

Het programma van de website schrijft geen persoonsgegevens in zijn logboeken.

✎ Wat de host ervoor bewaart (adressen, tijdstippen van bezoek) en hoe lang.

## Uw rechten

Verantwoordelijk voor deze website is ${name}. U kunt vragen om uw gegevens in te zien, te verbeteren of te wissen.

✎ Aan wie men daarvoor schrijft en bij welke autoriteit men een klacht kan indienen.
`,
    },
  },
  article: "Eerste artikel",
  comments: {
    site: "Wat de website over zichzelf zegt. Ook mogelijk: tagline, description, notice, logo, icon, accent, licence.",
    themes:
      "De thema’s, in de volgorde van het menu. Vertaal elke naam (name) en elk einde van een adres (slug).",
  },
  readme: ({ name, files, forge, handbook }) => `# ${name}

De teksten van onze website en niets anders: het programma dat haar toont, staat elders.

| waar | wat |
|---|---|
| \`content/site.yaml\` | de naam van de website, wie haar uitgeeft, haar talen |
| \`content/themes.yaml\` | de thema’s, in de volgorde van het menu |
| \`content/articles/\` | de artikelen: elk een map, met de afbeeldingen erbij |
| \`content/pages/\` | de andere pagina’s: over ons, colofon, privacy |
| \`tribune.env\` | de versie van het programma |

## Om te beginnen

1. Zoek de tekens ✎: elk ervan wacht op uw woorden. De controle noemt ze allemaal.
2. Vul de pagina’s aan, het colofon eerst.
3. Schrijf het eerste artikel en haal daarna de regel \`draft: true\` eruit.

## Een artikel schrijven

Een artikel is een map in \`content/articles/\`, genoemd naar de datum en enkele woorden, met één bestand per taal: ${files}. Kopieer een artikel dat er al is. Bovenaan het bestand staan titel (\`title\`), datum (\`date\`), samenvatting (\`summary\`) en thema’s (\`themes\`), daaronder de tekst. Een datum in de toekomst is een embargo. De regel \`{/* more */}\` sluit af wat de lijsten tonen.
${
  forge
    ? `
## Een wijziging voorstellen

Stel ze voor in een eigen branch. Wat er te verbeteren valt, verschijnt bij de regel zelf, en een link toont de website zoals ze zal zijn. Wat in de branch \`main\` komt, wordt gepubliceerd.
`
    : ""
}
## Zelf bekijken en controleren

In de map van het programma, met het pad van deze map:

\`\`\`sh
export CONTENT_DIR=../mijn-website/content
npm run dev      # de website op http://localhost:3000, het handboek (in het Engels) op ${handbook}
npm run check    # alles wat er te verbeteren valt
npm run new      # een artikel, of een andere taal van een artikel
\`\`\`
`,
};
