import { AppError } from '../../../shared/app-error.ts';

const openAndSave = 'Open it in Word or Excel, save it under a new name, and give the new file.';

export function damagedArchive(cause?: unknown): AppError {
  return new AppError(
    'file-damaged',
    {
      what: 'The file is damaged, or part of it is missing.',
      todo: `Ask for it to be sent again. If it opens on your computer: ${lowerFirst(openAndSave)}`,
    },
    { cause },
  );
}

/** @param why completes "The file was put together in an unsafe way: …". */
export function unsafeArchive(why: string): AppError {
  return new AppError('zip-unsafe', {
    what: `The file was put together in an unsafe way: ${why}.`,
    todo: `Do not open it unless you trust who sent it. If you do: ${lowerFirst(openAndSave)}`,
  });
}

export function bombArchive(part?: string): AppError {
  return new AppError('zip-bomb', {
    what: 'The file unpacks to far more than a chronology could hold, as a file does that is meant to do harm.',
    ...(part === undefined ? {} : { where: part }),
    todo: `Do not open it unless you trust who sent it. If you do: copy the table into a new document, and give that.`,
  });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
