/** Bold and dim on a terminal that shows them; plain text in files and pipes, and where NO_COLOR is set. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
}

export function styleFor(stream: { isTTY?: boolean }, noColor: boolean): Style {
  if (!stream.isTTY || noColor) return { bold: (text) => text, dim: (text) => text };
  return { bold: (text) => `\u001b[1m${text}\u001b[22m`, dim: (text) => `\u001b[2m${text}\u001b[22m` };
}
