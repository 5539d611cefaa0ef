import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';
import { ownField, readJson } from '../call-envelope.ts';

interface WindowState {
  readonly bounds: Partial<Rectangle> & { readonly width: number; readonly height: number };
  readonly maximized: boolean;
}

const usual = { width: 1280, height: 800 };

function numbersIn(value: unknown): Rectangle | null {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((field) => ownField(value, field));
  if (typeof x !== 'number' || typeof y !== 'number' || typeof width !== 'number' || typeof height !== 'number')
    return null;
  return { x, y, width, height };
}

/** Where the window was, if that is still on a screen; else as large as is usual, or as fits. */
export function readWindowState(file: string): WindowState {
  const { workAreaSize, workArea } = screen.getPrimaryDisplay();
  const fitting = {
    width: Math.min(usual.width, workAreaSize.width),
    height: Math.min(usual.height, workAreaSize.height),
  };
  try {
    const saved = readJson(readFileSync(file, 'utf8'));
    const bounds = saved.ok ? numbersIn(ownField(saved.value, 'bounds')) : null;
    const area = bounds === null ? workArea : screen.getDisplayMatching(bounds).workArea;
    const visible = bounds !== null && bounds.x < area.x + area.width - 100 && bounds.y < area.y + area.height - 100;
    if (!saved.ok || !visible) return { bounds: fitting, maximized: false };
    return { bounds, maximized: ownField(saved.value, 'maximized') === true };
  } catch {
    // The first start.
    return { bounds: fitting, maximized: false };
  }
}

export function keepWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeFileSync(file, JSON.stringify(state));
    } catch (error) {
      console.error(error);
    }
  });
}
