import type { SiteTexts } from "./site-texts.ts";

/** The texts of a new site in English. */
export const english: SiteTexts = {
  pages: {
    about: {
      title: "About",
      slug: "about",
      summary:
        "Who publishes this site, what it offers, and how its texts are written and corrected.",
      body: ({ name }) => `## Who publishes this site

This is the site of ${name}.

✎ In a few sentences: who you are, what you publish here and for whom.

## How the texts are written

✎ Who writes them, who reads them before they are published, and how to report a mistake.

When a text is corrected or completed, a dated note says so beside it.
`,
    },
    legal: {
      title: "Legal notice",
      slug: "legal-notice",
      summary: "Who publishes this site, who hosts it, and on what terms its texts may be used.",
      body: ({ name, kind }) => `## Publisher

- Name: ${name}
${
  kind === "organization"
    ? "- Registered office: ✎ the address\n- Legal representative: ✎ name and position"
    : "- Address: ✎ where people can write to you"
}
- E-mail and telephone: ✎ where people can reach you
- Responsible for the content: ✎ name

## Host

- Name: ✎ the company or service that hosts the site
- Address and telephone: ✎ those of the host

## Use of the texts

✎ What anyone may use, and on what terms: a licence, or your permission.
`,
    },
    privacy: {
      title: "Privacy",
      slug: "privacy",
      summary:
        "No cookie for readers and no audience measurement: what this site keeps, and what it does not.",
      body: ({ name }) => `## When you read

Reading this site sets no cookie. There is no audience measurement and no advertising. Pages, fonts and images come from the site itself.

If you choose light or dark colours, that choice stays in your browser. It is not sent to the site, and you can erase it with the site’s data.

## Server logs

The site’s program writes no personal data to its logs.

✎ What the host in front of it keeps (addresses, times of visits), and for how long.

## Your rights

Responsible for this site is ${name}. You may ask to see, correct or erase what concerns you.

✎ Whom to write to for that, and which authority to complain to.
`,
    },
  },
  article: "First article",
  comments: {
    site: "What the site says of itself. You can add: tagline, description, notice, logo, icon, accent, licence.",
    themes:
      "The themes, in the order of the menu. Translate each name and each end of an address (slug).",
  },
  readme: ({ name, files, forge, handbook }) => `# ${name}

The texts of our site, and nothing else: the program that serves it is elsewhere.

| where | what |
|---|---|
| \`content/site.yaml\` | the site’s name, who publishes it, its languages |
| \`content/themes.yaml\` | the themes, in the order of the menu |
| \`content/articles/\` | the articles: one folder each, with its images |
| \`content/pages/\` | the other pages: about, legal notice, privacy |
| \`tribune.env\` | the release of the program |

## First steps

1. Look for the signs ✎: each one waits for your words. The check tells all of them.
2. Complete the pages, the legal notice before all else.
3. Write the first article, then take out its line \`draft: true\`.

## Writing an article

An article is a folder in \`content/articles/\`, named by its date and a few words, with one file for each language: ${files}. Copy one that exists. At the top of the file stand the title, the date, the summary and the themes; below them, the text. A date to come is an embargo. The line \`{/* more */}\` ends what lists show.
${
  forge
    ? `
## Proposing a change

Propose it on a branch. Problems are shown at their lines, and a link shows the site as it will be. What reaches the branch \`main\` is published.
`
    : ""
}
## Seeing and checking it yourself

In the program’s folder, with the path of this one:

\`\`\`sh
export CONTENT_DIR=../my-site/content
npm run dev      # the site on http://localhost:3000, and the handbook at ${handbook}
npm run check    # all there is to mend
npm run new      # an article, or a further language of one
\`\`\`
`,
};
