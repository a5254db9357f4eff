import type { SiteTexts } from "./site-texts.ts";

/** The texts of a new site in Italian. */
export const italian: SiteTexts = {
  pages: {
    about: {
      title: "Chi siamo",
      slug: "chi-siamo",
      summary:
        "Chi pubblica questo sito, che cosa vi si legge e come i testi sono scritti e corretti.",
      body: ({ name }) => `## Chi pubblica questo sito

Questo è il sito di ${name}.

✎ In poche frasi: chi siete, che cosa pubblicate qui e per chi.

## Come sono scritti i testi

✎ Chi li scrive, chi li rilegge e come segnalare un errore.

Quando un testo è corretto o completato, una nota datata lo dice accanto al testo.
`,
    },
    legal: {
      title: "Note legali",
      slug: "note-legali",
      summary:
        "Chi cura questo sito, chi lo ospita e a quali condizioni se ne possono usare i testi.",
      body: ({ name, kind }) => `## Editore

- Nome: ${name}
${
  kind === "organization"
    ? "- Sede: ✎ l’indirizzo\n- Rappresentante legale: ✎ nome e carica"
    : "- Indirizzo: ✎ quello a cui scrivere"
}
- E-mail e telefono: ✎ quelli a cui rispondete
- Responsabile dei contenuti: ✎ nome

## Hosting

- Nome: ✎ l’azienda o il servizio che ospita il sito
- Indirizzo e telefono: ✎ quelli del fornitore

## Uso dei testi

✎ Che cosa si può riprendere e a quali condizioni: una licenza, o il vostro consenso.
`,
    },
    privacy: {
      title: "Privacy",
      slug: "privacy",
      summary:
        "Nessun cookie alla lettura e nessuna misurazione del pubblico: che cosa il sito conserva, e che cosa no.",
      body: ({ name }) => `## Alla lettura

La lettura di questo sito non imposta alcun cookie. Non ci sono né misurazione del pubblico né pubblicità. Le pagine, i caratteri e le immagini vengono dal sito stesso.

Se sceglie colori chiari o scuri, la scelta resta nel suo browser. Non è inviata al sito, e può cancellarla insieme ai dati del sito.

## I registri del server

Il programma del sito non scrive dati personali nei propri registri.

✎ Che cosa conserva il fornitore che gli sta davanti (indirizzi, orari delle visite), e per quanto tempo.

## I suoi diritti

Responsabile di questo sito è ${name}. Può chiedere di vedere, correggere o cancellare i dati che la riguardano.

✎ A chi scrivere per questo, e a quale autorità rivolgere un reclamo.
`,
    },
  },
  article: "Primo articolo",
  comments: {
    site: "Ciò che il sito dice di sé. Si possono aggiungere: tagline, description, notice, logo, icon, accent, licence.",
    themes:
      "I temi, nell’ordine del menu. Traducete ogni nome (name) e ogni fine di indirizzo (slug).",
  },
  readme: ({ name, files, forge, handbook }) => `# ${name}

I testi del nostro sito e nient’altro: il programma che lo serve sta altrove.

| dove | che cosa |
|---|---|
| \`content/site.yaml\` | il nome del sito, chi lo pubblica, le sue lingue |
| \`content/themes.yaml\` | i temi, nell’ordine del menu |
| \`content/articles/\` | gli articoli: una cartella per articolo, con le sue immagini |
| \`content/pages/\` | le altre pagine: chi siamo, note legali, privacy |
| \`tribune.env\` | la versione del programma |

## Per cominciare

1. Cercate i segni ✎: ognuno attende le vostre parole. La verifica li segnala tutti.
2. Completate le pagine, prima di tutto le note legali.
3. Scrivete il primo articolo, poi togliete la sua riga \`draft: true\`.

## Scrivere un articolo

Un articolo è una cartella di \`content/articles/\`, che ha per nome la data e qualche parola, con un file per lingua: ${files}. Copiatene uno che c’è già. In cima al file stanno il titolo (\`title\`), la data (\`date\`), il sommario (\`summary\`) e i temi (\`themes\`); sotto, il testo. Una data futura è un embargo. La riga \`{/* more */}\` chiude ciò che mostrano gli elenchi.
${
  forge
    ? `
## Proporre una modifica

Proponetela in un ramo. I problemi appaiono alla loro riga, e un link mostra il sito come sarà. Ciò che arriva nel ramo \`main\` è pubblicato.
`
    : ""
}
## Vedere e verificare da sé

Nella cartella del programma, con il percorso di questa:

\`\`\`sh
export CONTENT_DIR=../il-mio-sito/content
npm run dev      # il sito su http://localhost:3000, e il manuale (in inglese) su ${handbook}
npm run check    # tutto ciò che è da correggere
npm run new      # un articolo, o un’altra lingua di un articolo
\`\`\`
`,
};
