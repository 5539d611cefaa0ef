import { useEffect, useState } from 'react';
import type { Input } from '../../../shared/contract/index.ts';
import { call, CallError } from '../../api/client.ts';
import type { RenderedPdf } from './pdf-file.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

interface RenderJob {
  readonly pdf: RenderedPdf | undefined;
  readonly error: CallError | null;
  /** Null before anything is known of it, and when it is done. */
  readonly progress: Progress | null;
}

const pollEvery = 200;
const waiting: RenderJob = { pdf: undefined, error: null, progress: null };

/** A name that nobody else has, to follow the job and stop it by. */
function makeJobId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Writes a document and follows it. Going away stops it: nobody waits for it any more. */
export function useRenderJob(document: Input<'documents.render'>): RenderJob {
  const [job, setJob] = useState(waiting);
  const wanted = JSON.stringify(document);
  useEffect(() => {
    const jobId = makeJobId();
    let over = false;
    const follow = window.setInterval(() => {
      call('jobs.progress', { jobId }).then(
        (progress) => {
          if (!over) setJob((now) => (now.pdf === undefined ? { ...now, progress } : now));
        },
        () => undefined,
      );
    }, pollEvery);
    const end = (result: RenderJob) => {
      window.clearInterval(follow);
      if (!over) setJob(result);
      over = true;
    };
    call('documents.renderAsJob', { document: JSON.parse(wanted) as Input<'documents.render'>, jobId }).then(
      (pdf) => end({ ...waiting, pdf }),
      (thrown: unknown) => {
        if (!(thrown instanceof CallError)) throw thrown;
        end({ ...waiting, error: thrown });
      },
    );
    return () => {
      window.clearInterval(follow);
      if (!over) call('jobs.cancel', { jobId }).catch(() => undefined);
      over = true;
    };
  }, [wanted]);
  return job;
}
