/**
 * The settings that the server is started with. They stand on its command line, which is stronger than its files, so
 * that a file cannot open it to the network or make it write what people did into its log.
 */
export function serverSettings(options: {
  readonly port: number;
  readonly unsafe: boolean;
}): readonly string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(options.port),
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    ...quietLog,
    ...(options.unsafe ? unsafe : safe),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

const safe = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };

/** For tests only: quick, and worth nothing after a crash of the machine or the server. */
const unsafe = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' };

/**
 * The log tells starts, stops and crashes. It tells no failed statement, since even the message may quote a value
 * (“invalid input syntax: …”), and no detail, which quotes rows and the statement that a crashed process ran.
 */
const quietLog = {
  logging_collector: 'off',
  log_destination: 'stderr',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
  log_temp_files: '-1',
  log_lock_waits: 'off',
  log_autovacuum_min_duration: '-1',
  log_line_prefix: '%m [%p] ',
};
