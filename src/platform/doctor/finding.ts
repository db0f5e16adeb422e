/** What one look of `sightline doctor` says. `warning`: it works, and somebody should see to it. */
export interface DoctorFinding {
  readonly check: string;
  readonly state: 'ok' | 'warning' | 'wrong';
  readonly says: string;
  /** What to do; null where all is well. */
  readonly todo: string | null;
}

export function fine(check: string, says: string): DoctorFinding {
  return { check, state: 'ok', says, todo: null };
}

export function warning(check: string, says: string, todo: string): DoctorFinding {
  return { check, state: 'warning', says, todo };
}

export function wrong(check: string, says: string, todo: string): DoctorFinding {
  return { check, state: 'wrong', says, todo };
}
