import type { ExtractFormat } from '../domain/extract.ts';

export async function detectFormat(_path: string): Promise<ExtractFormat> {
  return 'cin';
}
