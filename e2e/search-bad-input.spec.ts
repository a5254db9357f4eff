import { expect, test } from "@playwright/test";

const bad: readonly (readonly [name: string, query: string, status: number])[] = [
  ["a query of 10 kB", `q=${"a".repeat(10_240)}`, 400],
  ["a long query of accents", `q=${encodeURIComponent("é ".repeat(150))}`, 400],
  ["control characters", "q=%00%01loi%1b%7f%0d%0a", 200],
  ["what is not UTF-8", "q=%ff%fe%c0", 200],
  ["an unbalanced quote", "q=%22loi", 200],
  ["the index's own language", `q=${encodeURIComponent('title:x* NEAR("a" b) OR -"')}`, 200],
  ["mark-up", `q=${encodeURIComponent('<img src=x onerror=alert(1)>"')}`, 200],
  ["a theme that does not exist", "q=loi&theme=rien", 404],
  ["a year that is not one", "q=loi&year=10000", 404],
  ["a year in words", "q=loi&year=abc", 404],
  ["page 0", "q=loi&page=0", 404],
  ["page 10⁹", "q=loi&page=1000000000", 404],
  ["a page past the last", "q=securite&page=99999", 404],
  ["a field given twice", "q=loi&q=vote&theme=a&theme=b", 404],
];

for (const [name, query, status] of bad) {
  test(`a clear page with the right status for ${name}`, async ({ page, request }) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    for (const [path, problem] of [
      ["/fr/recherche", "Cette recherche n’est pas possible"],
      ["/en/search", "This search is not possible"],
    ] as const) {
      const response = await page.goto(`${path}?${query}`);
      expect(response?.status()).toBe(status);
      expect(response?.headers()["cache-control"]).toBe("no-store");
      const told = page.getByRole("heading", { name: problem });
      await expect(told).toHaveCount(status === 200 ? 0 : 1);
      await expect(
        page.getByRole("combobox", { name: /Mots à chercher|Words to look/ }),
      ).toBeVisible();
      expect((await request.head(`${path}?${query}`)).status()).toBe(status);
    }
    expect(errors).toEqual([]);
  });
}
