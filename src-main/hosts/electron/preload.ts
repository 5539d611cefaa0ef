import { contextBridge, ipcRenderer } from 'electron';

/** The one thing that the screen can do outside itself. JSON both ways, as through every other door. */
contextBridge.exposeInMainWorld('vardskap', {
  invoke: async (name: string, input: unknown): Promise<unknown> => {
    const answer: unknown = await ipcRenderer.invoke('vardskap:invoke', JSON.stringify({ name, input }));
    return JSON.parse(String(answer));
  },
});
