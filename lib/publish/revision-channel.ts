import { type ChannelOptions, openChannel } from "./channel.ts";

/** A channel on which the instances of one site say what they publish. */
export interface RevisionChannel {
  /** Whether what is said is heard. */
  readonly reachable: boolean;
  /** Says to all instances, this one too, that a revision is published. Rejects if nobody is told. */
  announce(revision: string): Promise<void>;
  close(): void;
}

interface Options extends Omit<ChannelOptions, "onMessage"> {
  readonly onRevision: (revision: string) => void;
}

const isRevision = /^[0-9a-f]{40,64}$/;

/** Connects, and goes on trying until it is closed; nobody waits for it. */
export async function openRevisionChannel(options: Options): Promise<RevisionChannel> {
  const { onRevision, ...rest } = options;
  const onMessage = (message: string) => {
    if (isRevision.test(message)) onRevision(message);
  };
  const channel = await openChannel({ ...rest, onMessage });
  return {
    get reachable() {
      return channel.reachable;
    },
    ...{ announce: channel.say, close: channel.close },
  };
}
