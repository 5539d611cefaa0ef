import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
  rmSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { refused } from '../../shared/kernel/app-error.ts';

/** File systems whose locks and flushes SQLite can't rely on. */
const networkTypes =
  /^(nfs4?|cifs|smb[23]?|smbfs|afs|afpfs|webdav|davfs2?|ncpfs|ceph|glusterfs|lustre|beegfs|fuse\.(sshfs|rclone|davfs2?|s3fs|glusterfs|gvfsd-fuse))$/;

/** The type of the network file system that `path` lies on, by Linux's mountinfo; null on a local disk. */
export function networkMount(path: string, mountinfo: string): string | null {
  let best = { point: '', type: '' };
  for (const line of mountinfo.split('\n')) {
    const [left = '', right = ''] = line.split(' - ');
    const point = (left.split(' ')[4] ?? '').replace(/\\040/g, ' ');
    const type = right.split(' ')[0] ?? '';
    const inside = point === '/' || path === point || path.startsWith(`${point}/`);
    if (point !== '' && inside && point.length >= best.point.length) best = { point, type };
  }
  return networkTypes.test(best.type) ? best.type : null;
}

/** The same by macOS's `mount`: `//user@server/share on /Volumes/share (smbfs, …)`. */
export function networkMountMac(path: string, mounts: string): string | null {
  const lines = mounts.split('\n').flatMap((line) => {
    const match = / on (.+) \(([^,)]+)/.exec(line);
    return match === null ? [] : [{ point: match[1] ?? '', type: match[2] ?? '' }];
  });
  const best = lines
    .filter(({ point }) => point === '/' || path === point || path.startsWith(`${point}/`))
    .sort((a, b) => b.point.length - a.point.length)[0];
  return best !== undefined && networkTypes.test(best.type) ? best.type : null;
}

/** A mapped drive's real path is the share's: `\\server\share\…`. */
export const networkPathWindows = (path: string): string | null => (/^\\\\(?![?.]\\)/.test(path) ? path : null);

function networkOf(realPath: string): string | null {
  if (process.platform === 'win32') return networkPathWindows(realPath);
  if (process.platform === 'darwin')
    return networkMountMac(realPath, execFileSync('/sbin/mount', { encoding: 'utf8' }));
  return networkMount(realPath, readFileSync('/proc/self/mountinfo', 'utf8'));
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** Node's recursive mkdir never ends where the system answers ENOENT below a folder that exists (Linux: /proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder, { mode: 0o700 });
}

/** Makes the folder where it is missing, and makes sure that it is local, a folder and can be written. */
export function prepareDataFolder(folder: string): Result<string> {
  try {
    makeFolder(folder);
  } catch (error) {
    const code = reasonOf(error);
    if (code === 'EEXIST' || code === 'ENOTDIR') return err(refused('workspace.not-a-folder', { folder }));
    return err(refused('workspace.not-writable', { folder, detail: code }));
  }
  const realPath = realpathSync.native(folder);
  if (!statSync(realPath).isDirectory()) return err(refused('workspace.not-a-folder', { folder }));
  const network = networkOf(realPath);
  if (network !== null) return err(refused('workspace.network-folder', { folder, detail: network }));
  try {
    accessSync(realPath, constants.R_OK | constants.W_OK);
    const probe = join(realPath, `.write-test-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    return err(refused('workspace.not-writable', { folder, detail: reasonOf(error) }));
  }
  return ok(realPath);
}
