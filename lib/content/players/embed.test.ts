import { expect, test } from "vitest";
import { sentenceFor } from "../../checks/sentences/sentence-for.ts";
import { validateBody } from "../body/validate-body.ts";
import { allowedPlayer, embedAddress, playerAt } from "./embed.ts";

const film = "kBn2xGd8W3fTqLr5mZp7vA";

test.each([
  [
    "https://tube.example.org/w/kBn2xGd8W3fTqLr5mZp7vA",
    `https://tube.example.org/videos/embed/${film}`,
  ],
  [
    `https://tube.example.org/videos/watch/${film}?start=30s`,
    `https://tube.example.org/videos/embed/${film}?start=30s`,
  ],
  [
    `https://tube.example.org/w/p/${film}`,
    `https://tube.example.org/video-playlists/embed/${film}`,
  ],
  [
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=x",
    "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
  ],
  [
    "https://youtu.be/dQw4w9WgXcQ?si=abc&t=43",
    "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=43",
  ],
  [
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1h1m2s",
    "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=3662",
  ],
  [
    "https://www.youtube.com/embed/dQw4w9WgXcQ?si=abc",
    "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
  ],
  [
    "https://m.youtube.com/shorts/dQw4w9WgXcQ",
    "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
  ],
  ["https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1"],
  ["https://vimeo.com/76979871/0a1b2c", "https://player.vimeo.com/video/76979871?dnt=1&h=0a1b2c"],
  [
    "https://www.dailymotion.com/video/x8abcde",
    "https://geo.dailymotion.com/player.html?video=x8abcde",
  ],
  ["https://dai.ly/x8abcde", "https://geo.dailymotion.com/player.html?video=x8abcde"],
  [
    "https://soundcloud.com/mairie/conseil",
    "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fmairie%2Fconseil",
  ],
  [
    "https://open.spotify.com/intl-fr/episode/4rOoJ6Egrf8K2IrywzwOMk",
    "https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk",
  ],
  [
    "https://podcasts.apple.com/fr/podcast/le-conseil/id123?i=456&l=fr",
    "https://embed.podcasts.apple.com/fr/podcast/le-conseil/id123?i=456",
  ],
  [
    "https://pod.example.org/@mairie/episodes/le-budget",
    "https://pod.example.org/@mairie/episodes/le-budget/embed",
  ],
  ["https://maps.example.org/plan?x=1", "https://maps.example.org/plan?x=1"],
])("what %s names is played at %s", (address, player) => {
  expect(playerAt(address)?.url).toBe(player);
});

test.each([
  "https://www.youtube.com/@mairie",
  "https://vimeo.com/mairie",
  "https://www.dailymotion.com/mairie/videos",
  "https://soundcloud.com/mairie",
])("a page of a platform that plays nothing, %s, has no player", (address) => {
  expect(playerAt(address)).toBeUndefined();
});

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "http://tube.example.org/w/x",
  "//tube.example.org/w/x",
  "tube.example.org/w/x",
  "https://ana@tube.example.org/w/x",
  "https://ana:secret@tube.example.org/w/x",
  "https://tube.example.org:8443/w/x",
  "https://tube.example.org;script-src/w/x",
  "https://*.example.org/",
  "https://localhost/x",
  "https://tube.example.org/\n/x",
  "https:\\\\tube.example.org",
])("%j is not loaded as a player", (written) => {
  expect(embedAddress(written)).toBeUndefined();
});

test("a player is allowed by the host that was pasted, by its own, or by its platform's", () => {
  const address = "https://youtu.be/dQw4w9WgXcQ";
  for (const host of ["youtu.be", "www.youtube.com", "youtube.com", "www.youtube-nocookie.com"]) {
    expect(allowedPlayer(address, [host])?.host).toBe("www.youtube-nocookie.com");
  }
  for (const hosts of [undefined, [], ["tube.example.org"], ["example.org"], ["be"]]) {
    expect(allowedPlayer(address, hosts)).toBeUndefined();
  }
  expect(allowedPlayer("https://a.example.org/x", ["b.example.org"])).toBeUndefined();
});

test.each([
  ['<Embed url="javascript:alert(1)" title="A" />', "https://"],
  ['<Embed url="http://tube.example.org/w/a" title="A" />', "https://"],
  ['<Embed url="https://ana:x@tube.example.org/w/a" title="A" />', "mot de passe"],
  ['<Embed url="https://tube.example.org:8443/w/a" title="A" />', "port"],
  ['<Embed url="https://tube.example.org/w/a" />', "ce que l’on verra"],
  ['<Video src="https://x.example/film.mp4" title="A" />', "<Embed>"],
  ['<Video src="../autre/film.mp4" title="A" />', "dossier de l’article"],
  ['<Video src="film.avi" title="A" />', ".mp4"],
  ['<Video src="film.mp4" captions="film.srt" title="A" />', ".vtt"],
  ['<Video src="film.mp4" poster="film.pdf" title="A" />', "une image"],
  ['<Audio src="film.mp4" title="A" />', ".mp3"],
  ['<Audio src="son.mp3" transcript="Bonjour à tous." title="A" />', "mettez-y le texte"],
  ['<Audio src="son.mp3" />', "ce que l’on verra"],
])("%s is one problem, with what to write", (mdx, remedy) => {
  const { problems } = validateBody(mdx, "articles/a/fr.mdx", 1);
  expect(problems.map(({ rule }) => rule)).toEqual(["invalid-prop"]);
  const [problem = expect.fail()] = problems;
  expect(sentenceFor(problem, "fr")).toContain(remedy);
  expect(sentenceFor(problem, "en")).not.toMatch(/[éèà]/);
});
