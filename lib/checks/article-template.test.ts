import { expect, test } from "vitest";
import { slugOf } from "./article-template.ts";

test.each([
  ["L'école, l’été et lʼœuvre", "l-ecole-l-ete-et-l-oeuvre"],
  ["Aujourd’hui : « Où va le bus ? »", "aujourd-hui-ou-va-le-bus"],
  ["Noël à Emmaüs, un maelström ambigu", "noel-a-emmaus-un-maelstrom-ambigu"],
  ["Budget 2026 : +3 %, 5 € & 20 °C", "budget-2026-3-5-20-c"],
  ["Le 1ᵉʳ mai n° 4, en m²", "le-1-mai-n-4-en-m"],
  ["iPhone, eSport et APIs", "iphone-esport-et-apis"],
  ["Today's news: don't wait", "today-s-news-don-t-wait"],
  ["vice‑président — 1905–2025", "vice-president-1905-2025"],
])("%s keeps the address that it always had: %s", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test.each([
  ["Weiß aus Tromsø und Łódź", "weiss-aus-tromso-und-lodz"],
  ["Đặng Văn, İstanbul’da ışık", "dang-van-istanbul-da-isik"],
  ["Навальный и Київ", "navalniy-i-kiyiv"],
  ["Οι εκλογές στην Αθήνα", "oi-ekloges-stin-athina"],
  ["الانتخابات في مصر ٢٠٢٦", "alantkhabat-fy-msr-2026"],
])("%s has an address that can be read aloud: %s", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test("an address ends with a whole word, and has some eighty characters", () => {
  expect(slugOf("собрание ".repeat(20))).toBe(
    Array.from({ length: 9 }, () => "sobranie").join("-"),
  );
});
