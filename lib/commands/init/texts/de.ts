import type { SiteTexts } from "./site-texts.ts";

/** The texts of a new site in German. */
export const german: SiteTexts = {
  pages: {
    about: {
      title: "Über uns",
      slug: "ueber-uns",
      summary:
        "Wer diese Website herausgibt, was sie bietet und wie ihre Texte entstehen und berichtigt werden.",
      body: ({ name }) => `## Wer diese Website herausgibt

Dies ist die Website von ${name}.

✎ In wenigen Sätzen: wer Sie sind, was Sie hier veröffentlichen und für wen.

## Wie die Texte entstehen

✎ Wer sie schreibt, wer sie vor der Veröffentlichung liest und wie man einen Fehler meldet.

Wird ein Text berichtigt oder ergänzt, so steht ein Hinweis mit Datum dabei.
`,
    },
    legal: {
      title: "Impressum",
      slug: "impressum",
      summary:
        "Wer diese Website herausgibt, wer sie betreibt und wie ihre Texte verwendet werden dürfen.",
      body: ({ name, kind }) => `## Herausgeber

- Name: ${name}
${
  kind === "organization"
    ? "- Sitz: ✎ die Anschrift\n- Vertreten durch: ✎ Name und Amt"
    : "- Anschrift: ✎ wo Sie zu erreichen sind"
}
- E-Mail und Telefon: ✎ wo Sie zu erreichen sind
- Verantwortlich für den Inhalt: ✎ Name und Anschrift

## Hosting

- Name: ✎ das Unternehmen oder der Dienst, bei dem die Website liegt
- Anschrift und Telefon: ✎ die des Anbieters

## Verwendung der Texte

✎ Was übernommen werden darf und unter welchen Bedingungen: eine Lizenz oder Ihre Zustimmung.
`,
    },
    privacy: {
      title: "Datenschutz",
      slug: "datenschutz",
      summary:
        "Kein Cookie beim Lesen und keine Reichweitenmessung: was diese Website speichert und was nicht.",
      body: ({ name }) => `## Beim Lesen

Das Lesen dieser Website setzt kein Cookie. Es gibt weder Reichweitenmessung noch Werbung. Seiten, Schriften und Bilder kommen von der Website selbst.

Wenn Sie helle oder dunkle Farben wählen, bleibt diese Wahl in Ihrem Browser. Sie wird nicht an die Website gesendet, und Sie können sie mit den Daten der Website löschen.

## Die Protokolle des Servers

Das Programm der Website schreibt keine personenbezogenen Daten in seine Protokolle.

✎ Was der Anbieter davor speichert (Adressen, Zeiten der Besuche) und wie lange.

## Ihre Rechte

Verantwortlich für diese Website ist ${name}. Sie können verlangen, dass Ihre Daten offengelegt, berichtigt oder gelöscht werden.

✎ An wen man sich dafür wendet und bei welcher Behörde man sich beschweren kann.
`,
    },
  },
  article: "Erster Beitrag",
  comments: {
    site: "Was die Website über sich selbst sagt. Möglich sind auch: tagline, description, notice, logo, icon, accent, licence.",
    themes:
      "Die Themen in der Reihenfolge des Menüs. Bitte jeden Namen (name) und jedes Adressende (slug) übersetzen.",
  },
  readme: ({ name, files, forge, handbook }) => `# ${name}

Die Texte unserer Website und sonst nichts: Das Programm, das sie ausliefert, liegt woanders.

| wo | was |
|---|---|
| \`content/site.yaml\` | der Name der Website, wer sie herausgibt, ihre Sprachen |
| \`content/themes.yaml\` | die Themen in der Reihenfolge des Menüs |
| \`content/articles/\` | die Beiträge: je ein Ordner mit seinen Bildern |
| \`content/pages/\` | die übrigen Seiten: Über uns, Impressum, Datenschutz |
| \`tribune.env\` | die Version des Programms |

## Die ersten Schritte

1. Suchen Sie die Zeichen ✎: Jedes wartet auf Ihre Worte. Die Prüfung nennt sie alle.
2. Vervollständigen Sie die Seiten, zuallererst das Impressum.
3. Schreiben Sie den ersten Beitrag, und nehmen Sie dann seine Zeile \`draft: true\` heraus.

## Einen Beitrag schreiben

Ein Beitrag ist ein Ordner in \`content/articles/\`, benannt nach seinem Datum und einigen Wörtern, mit einer Datei für jede Sprache: ${files}. Kopieren Sie einen, der schon da ist. Oben in der Datei stehen Titel (\`title\`), Datum (\`date\`), Zusammenfassung (\`summary\`) und Themen (\`themes\`), darunter der Text. Ein künftiges Datum ist eine Sperrfrist. Die Zeile \`{/* more */}\` beendet, was die Listen zeigen.
${
  forge
    ? `
## Eine Änderung vorschlagen

Schlagen Sie sie in einem eigenen Branch vor. Was zu verbessern ist, erscheint an seiner Zeile, und ein Link zeigt die Website, wie sie sein wird. Was in den Branch \`main\` gelangt, wird veröffentlicht.
`
    : ""
}
## Selbst ansehen und prüfen

Im Ordner des Programms, mit dem Pfad dieses Ordners:

\`\`\`sh
export CONTENT_DIR=../meine-website/content
npm run dev      # die Website auf http://localhost:3000, das Handbuch (englisch) unter ${handbook}
npm run check    # alles, was zu verbessern ist
npm run new      # ein Beitrag oder eine weitere Sprache eines Beitrags
\`\`\`
`,
};
