// The component library's styles come first, so that ours have the last word.
import './app/styles.ts';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { connect } from './api/client.ts';
import { openDoor, reopenAtLaunch } from './api/http-door.ts';
import { App } from './app/app.tsx';
import { Frame } from './app/frame.tsx';
import { SessionOver } from './app/session-over.tsx';

// The content security policy forbids code made from text, so zod is told not to try.
config({ jitless: true });

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no #root');
const root = createRoot(element);

const showOver = (reason: 'no-code' | 'refused' | 'unreachable') =>
  root.render(
    <Frame>
      <SessionOver reason={reason} />
    </Frame>,
  );

reopenAtLaunch();
const opening = await openDoor(() => showOver('refused'));
if (opening.kind === 'over') showOver(opening.reason);
else {
  connect(opening.invoke);
  root.render(
    <Frame>
      <App />
    </Frame>,
  );
}
