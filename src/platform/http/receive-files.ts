import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../shared/app-error.ts';
import { withPassingFolder } from '../files/passing-folder.ts';
import { AnsweredInstead } from './answered-instead.ts';
import { fileNameInForm } from './attachment-name.ts';
import type { UploadedFile, Uploads } from './route.ts';
import { serverLimits } from './server-config.ts';

export interface Received {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly files: readonly UploadedFile[];
}

interface ReceiveOptions {
  readonly uploads: Uploads;
  readonly folder: string | null;
  /** Asked before the first file is written, with the fields that came before it; throws to refuse. */
  readonly mayBegin: (fields: Readonly<Record<string, unknown>>) => void | Promise<void>;
}

/**
 * Takes in a form with files: each file goes to disk, in a folder that nobody else may enter, under a number. Gives what came
 * to the work, and takes the folder away after it, whatever happened.
 *
 * @throws AppError `file-too-large`, `too-many-files`, `form-not-valid`; whatever `mayBegin` or the work throws.
 */
export async function withReceivedFiles<T>(
  request: FastifyRequest,
  options: ReceiveOptions,
  work: (received: Received) => Promise<T>,
): Promise<T> {
  return withPassingFolder('upload', options.folder, async (folder) =>
    work(await receiveOrDrain(request, folder, options)),
  );
}

async function receiveOrDrain(
  request: FastifyRequest,
  folder: string,
  options: ReceiveOptions,
): Promise<Received> {
  try {
    return await receive(request, folder, options);
  } catch (error) {
    drain(request, mostBytes(options.uploads.most));
    throw asRefusal(error, options.uploads);
  }
}

/** A browser listens to no answer before it has sent all of its form; so the rest is taken in, and thrown away. */
function drain({ raw }: FastifyRequest, most: number): void {
  let left = most;
  raw.unpipe();
  raw.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) raw.destroy();
  });
  raw.resume();
}

/** The reader of forms names its own failures by sentences; the system's have codes. */
function asRefusal(error: unknown, uploads: Uploads): unknown {
  if (!(error instanceof Error) || error instanceof AppError || error instanceof AnsweredInstead)
    return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'FST_FILES_LIMIT') return tooMany(uploads);
  if (code === 'ENOSPC') {
    return new AppError(
      'database-full',
      {
        what: 'There is no room left for the file.',
        todo: 'Nothing was changed. Ask whoever runs this system to make room, then try again.',
      },
      { cause: error },
    );
  }
  if (code !== '' && code !== 'ERR_STREAM_PREMATURE_CLOSE' && code !== 'ECONNRESET') return error;
  return new AppError(
    'form-not-valid',
    { what: 'The form did not arrive whole.', todo: 'Open the page again and send it from there.' },
    { cause: error },
  );
}

function mostBytes(files: number): number {
  return files * serverLimits.fileBytes + serverLimits.fields * serverLimits.fieldBytes;
}

async function receive(request: FastifyRequest, folder: string, options: ReceiveOptions): Promise<Received> {
  const { uploads } = options;
  refuseTooLarge(request, uploads);
  const fields = new Map<string, unknown>();
  const files: UploadedFile[] = [];
  const parts = request.parts({
    limits: {
      fileSize: serverLimits.fileBytes,
      files: uploads.most,
      fields: serverLimits.fields,
      fieldSize: serverLimits.fieldBytes,
      fieldNameSize: 100,
      parts: serverLimits.fields + uploads.most,
    },
  });
  for await (const part of parts) {
    if (part.type === 'field') {
      addField(fields, part);
      continue;
    }
    if (files.length === 0) await options.mayBegin(Object.fromEntries(fields));
    const file = await keepFile(part, join(folder, String(files.length + 1)), uploads.field);
    if (file !== null) files.push(file);
  }
  if (files.length === 0) await options.mayBegin(Object.fromEntries(fields));
  return { fields: Object.fromEntries(fields), files };
}

/** A body that says itself that it is far too long is not waited for. */
function refuseTooLarge(request: FastifyRequest, uploads: Uploads): void {
  const length = Number(request.headers['content-length'] ?? 0);
  if (length > mostBytes(uploads.most)) throw tooMany(uploads);
}

function addField(fields: Map<string, unknown>, part: MultipartValue): void {
  if (part.valueTruncated || part.fieldnameTruncated) {
    throw new AppError('form-not-valid', {
      what: 'One of the answers is too long.',
      todo: 'Shorten it, and send the form again.',
    });
  }
  const before = fields.get(part.fieldname);
  if (before === undefined) fields.set(part.fieldname, part.value);
  else fields.set(part.fieldname, [...(Array.isArray(before) ? before : [before]), part.value]);
}

/** Null where no file was chosen: browsers then send a part without a name and without content. */
async function keepFile(part: MultipartFile, path: string, wanted: string): Promise<UploadedFile | null> {
  if (part.fieldname !== wanted) {
    throw new AppError('form-not-valid', {
      what: 'A file was sent in a place of the form that takes none.',
      todo: 'Open the page again and send the file from there.',
    });
  }
  let byteCount = 0;
  part.file.on('data', (chunk: Buffer) => {
    byteCount += chunk.length;
  });
  await pipeline(part.file, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  if (part.file.truncated) throw tooLarge(fileNameInForm(part.filename));
  if (byteCount === 0 && (part.filename ?? '') === '') return null;
  return { field: part.fieldname, fileName: fileNameInForm(part.filename), path, byteCount };
}

const mostMegabytes = serverLimits.fileBytes / 1024 / 1024;

function tooLarge(name: string): AppError {
  return new AppError('file-too-large', {
    what: `The file is larger than ${mostMegabytes} MB.`,
    where: `“${name}”`,
    todo: 'Send it in parts, or save it again without pictures. None of the files was sent: choose them again.',
  });
}

const inSeveralGoes = 'Send the files in several goes. None of them was sent: choose them again.';

function tooMany({ most, tooMany: todo = inSeveralGoes }: Uploads): AppError {
  return new AppError('too-many-files', {
    what: `More was sent than is taken in one go: ${most} files, of ${mostMegabytes} MB each.`,
    todo,
  });
}
