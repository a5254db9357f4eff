import type { Edition } from "../../content/edition.ts";
import type { Locale } from "../../i18n/locales.ts";
import { fold } from "../../search/fold.ts";
import type { BegunWork } from "./begun-work.ts";
import { type ListedState, listedStates } from "./list-request.ts";
import { begunAlone, deskKey, withDraft } from "./with-drafts.ts";
import { type DeskWork, deskWorks } from "./work-texts.ts";

/** A work as it is looked for. */
export interface Listed {
  readonly work: DeskWork;
  /** All that it may be found by. */
  readonly words: string;
  readonly instant: number;
  readonly themes: readonly string[];
}

/** All of them, and how many have a text in each state. */
export interface ListedWorks {
  readonly all: readonly Listed[];
  readonly counts: ReadonlyMap<ListedState, number>;
}

/** Made once for an edition: going through ten thousand works costs more than showing fifty. */
const known = new WeakMap<Edition, ListedWorks>();

/** All works, newest first; those that only the desk has before them, the latest saved first. */
export function listedWorks(edition: Edition, drafts: readonly BegunWork[]): ListedWorks {
  const published = known.get(edition) ?? publishedWorks(edition);
  known.set(edition, published);
  if (drafts.length === 0) return published;
  return withDrafts(published, drafts, edition.catalogue.site.languages);
}

/** Whether a work has a text in a state; without one, whether it is written in that language. */
export function hasText(
  { texts }: DeskWork,
  state: ListedState | undefined,
  language?: string,
): boolean {
  return texts.some((each) => {
    if (language !== undefined && each.locale !== language) return false;
    const isThere = each.state !== "missing" || each.written !== undefined;
    if (state === undefined) return language === undefined || isThere;
    if (state === "missing") return !isThere;
    return state === "behind" ? each.newer !== undefined : each.state === state;
  });
}

function publishedWorks({ catalogue, now }: Edition): ListedWorks {
  const all = deskWorks(catalogue, now).map((work): Listed => {
    const article = catalogue.works.get(work.key);
    const themes =
      work.kind === "page" ? [] : Object.values(article ?? {}).flatMap((each) => each.themes);
    return listed(work, themes);
  });
  all.sort((a, b) => b.instant - a.instant || (a.work.key < b.work.key ? 1 : -1));
  return { all, counts: new Map(listedStates.map((state) => [state, count(all, state)] as const)) };
}

function withDrafts(
  { all: published, counts }: ListedWorks,
  drafts: readonly BegunWork[],
  languages: readonly Locale[],
): ListedWorks {
  const left = new Map(drafts.map((draft) => [draft.key, draft]));
  const [before, after]: [Listed[], Listed[]] = [[], []];
  const all = published.map((each): Listed => {
    const key = deskKey(each.work);
    const draft = left.get(key);
    if (draft === undefined) return each;
    left.delete(key);
    const both = { ...listed(withDraft(each.work, draft), each.themes), instant: each.instant };
    before.push(each);
    after.push(both);
    return both;
  });
  const alone = [...left.values()].flatMap((draft) => {
    const work = begunAlone(draft, languages);
    const themes = draft.texts.flatMap((text) => text.themes);
    return work === undefined ? [] : [listed(work, themes)];
  });
  const counted = listedStates.map((state) => {
    const more = count([...after, ...alone], state) - count(before, state);
    return [state, (counts.get(state) ?? 0) + more] as const;
  });
  return { all: [...alone, ...all], counts: new Map(counted) };
}

const count = (some: readonly Listed[], state: ListedState) =>
  some.filter(({ work }) => hasText(work, state)).length;

/** A work with its titles, those that are written too. */
function listed(work: DeskWork, themes: readonly string[]): Listed {
  const titles = work.texts.flatMap(({ text, written }) => [text?.title, written?.title]);
  const words = fold([...titles.filter((title) => title !== undefined), work.key].join(" "));
  return { work, words, instant: newest(work), themes };
}

/** When the newest of its texts is dated; one that can't be read, by its folder, or else first. */
function newest({ key, texts }: DeskWork): number {
  const instants = texts.flatMap(({ text }) => text?.instant ?? []);
  if (instants.length > 0) return Math.max(...instants);
  const day = Date.parse(key.slice(0, "2026-01-01".length));
  return Number.isNaN(day) ? Number.POSITIVE_INFINITY : day;
}
