import { statfs } from 'node:fs/promises';
import { type DoctorFinding, fine, warning, wrong } from './finding.ts';

const mebibyte = 1024 * 1024;

/** The room where the built-in database and uploads are kept. */
export async function lookAtDisk(folder: string): Promise<DoctorFinding> {
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / mebibyte);
  const says = `${free} MB are free where Sightline keeps its files.`;
  if (free < 200) return wrong('disk', says, 'Make room now: with none, nothing can be saved.');
  return free < 2000 ? warning('disk', says, 'Make room, before it runs out.') : fine('disk', says);
}
