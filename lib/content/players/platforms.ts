/** A platform on which sound or film is played, and where its player is for an address that people copy. */
export interface Platform {
  /** Its hosts, without www; none for a program that anybody runs at a host of their own. */
  readonly hosts?: readonly string[];
  /** The address of the player; undefined for an address of the platform that plays nothing. */
  readonly player: (address: URL) => string | undefined;
  /** Whether its player is a bar, and no picture. */
  readonly sound?: true;
}

const only = (pattern: RegExp, { pathname }: URL) => pattern.exec(pathname)?.[1];

/** The second from which a film is to be played, as addresses that were copied name it: 62, 62s, 1m2s. */
function begin({ searchParams }: URL): number | undefined {
  const named = searchParams.get("start") ?? searchParams.get("t") ?? "";
  const parts = /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(named);
  if (named === "" || parts === null) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return hours * 3_600 + minutes * 60 + seconds;
}

const youTube: Platform = {
  hosts: ["youtube.com", "m.youtube.com", "music.youtube.com", "youtu.be", "youtube-nocookie.com"],
  player(address) {
    const named = address.searchParams.get("v") ?? "";
    const watched = address.pathname === "/watch" && /^[\w-]{11}$/.test(named) ? named : undefined;
    const id = watched ?? only(/^\/(?:(?:embed|shorts|live|v)\/)?([\w-]{11})$/, address);
    const from = begin(address);
    const query = from === undefined ? "" : `?start=${from}`;
    return id && `https://www.youtube-nocookie.com/embed/${id}${query}`;
  },
};

const vimeo: Platform = {
  hosts: ["vimeo.com", "player.vimeo.com"],
  player(address) {
    const [, id, hash] =
      /^\/(?:(?:video|channels\/\w+|groups\/\w+\/videos)\/)?(\d+)(?:\/(\w+))?$/.exec(
        address.pathname,
      ) ?? [];
    // A film that is not listed is shown to whoever has its second name.
    const secret = hash ?? address.searchParams.get("h");
    const named = secret && /^\w+$/.test(secret) ? `&h=${secret}` : "";
    return id && `https://player.vimeo.com/video/${id}?dnt=1${named}`;
  },
};

const dailymotion: Platform = {
  hosts: ["dailymotion.com", "geo.dailymotion.com", "dai.ly"],
  player(address) {
    const named = address.searchParams.get("video") ?? "";
    const id = /^\w+$/.test(named)
      ? named
      : only(/^\/(?:(?:embed\/)?video\/)?([a-z0-9]{5,12})$/i, address);
    return id && `https://geo.dailymotion.com/player.html?video=${id}`;
  },
};

const soundCloud: Platform = {
  hosts: ["soundcloud.com", "m.soundcloud.com", "w.soundcloud.com"],
  sound: true,
  player(address) {
    if (address.hostname.startsWith("w.")) return address.href;
    const track = only(/^(\/[\w-]+\/[\w-]+(?:\/[\w-]+)?)$/, address);
    const url = encodeURIComponent(`https://soundcloud.com${track}`);
    return track && `https://w.soundcloud.com/player/?url=${url}`;
  },
};

const spotify: Platform = {
  hosts: ["open.spotify.com"],
  sound: true,
  player(address) {
    const what = only(
      /^\/(?:intl-\w+\/)?(?:embed\/)?((?:episode|show|track|album|playlist)\/\w+)$/,
      address,
    );
    return what && `https://open.spotify.com/embed/${what}`;
  },
};

const applePodcasts: Platform = {
  hosts: ["podcasts.apple.com", "embed.podcasts.apple.com"],
  sound: true,
  player({ pathname, searchParams }) {
    const episode = searchParams.get("i") ?? "";
    const query = /^\d+$/.test(episode) ? `?i=${episode}` : "";
    return /\/podcast\//.test(pathname)
      ? `https://embed.podcasts.apple.com${pathname}${query}`
      : undefined;
  },
};

const peerTube: Platform = {
  player(address) {
    const { origin, pathname, search } = address;
    const list =
      /^\/(?:w\/p|videos\/watch\/playlist|video-playlists\/embed)\/([\w-]{22}|[\w-]{36})$/;
    const film = /^\/(?:w|videos\/watch|videos\/embed)\/([\w-]{22}|[\w-]{36})$/;
    const playlist = list.exec(pathname)?.[1];
    if (playlist !== undefined) return `${origin}/video-playlists/embed/${playlist}${search}`;
    const id = film.exec(pathname)?.[1];
    return id && `${origin}/videos/embed/${id}${search}`;
  },
};

const castopod: Platform = {
  sound: true,
  player({ origin, pathname }) {
    const episode = /^(\/@\w+\/episodes\/[\w-]+)(?:\/embed)?$/.exec(pathname)?.[1];
    return episode && `${origin}${episode}/embed`;
  },
};

const ofOneHost: readonly Platform[] = [
  youTube,
  vimeo,
  dailymotion,
  soundCloud,
  spotify,
  applePodcasts,
];
const ofAnyHost: readonly Platform[] = [peerTube, castopod];

/** The platform that an address is on, by its host or else by its form; undefined for none that is known. */
export function platformOf(address: URL): Platform | undefined {
  const host = withoutWww(address.hostname);
  const known = ofOneHost.find(({ hosts }) => hosts?.includes(host));
  return known ?? ofAnyHost.find(({ player }) => player(address) !== undefined);
}

/** A host as people name it, with or without www. */
export function withoutWww(host: string): string {
  return host.replace(/^www\./, "");
}
