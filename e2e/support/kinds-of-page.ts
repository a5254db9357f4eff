/** One page of every kind, in both languages. */
export const kindsOfPage = [
  ["home", "/fr", "/en"],
  ["list", "/fr/articles", "/en/articles"],
  ["theme", "/fr/themes/securite-interieure", "/en/themes/internal-security"],
  [
    "long article",
    "/fr/articles/securite-globale",
    "/en/articles/global-security-bill-first-reading",
  ],
  [
    "untranslated article",
    "/fr/articles/comment-fonctionne-ce-site",
    "/en/articles/comment-fonctionne-ce-site",
  ],
  ["page", "/fr/a-propos", "/en/about"],
  ["subscribe", "/fr/s-abonner", "/en/subscribe"],
  ["missing", "/fr/articles/rien", "/en/articles/nothing"],
] as const;

/** The same, one address at a time. */
export const addresses = kindsOfPage.flatMap(([kind, fr, en]) => [
  { name: `${kind}, fr`, path: fr },
  { name: `${kind}, en`, path: en },
]);
