import type { SuggestedTheme, Theme } from '../domain/themes/theme.ts';

const names: Readonly<Record<Theme, string>> = {
  'missed-appointment': 'Not brought or did not attend',
  'no-access': 'No access',
  'child-unseen': 'Child not seen',
  'domestic-abuse': 'Domestic abuse',
  injury: 'Injury',
  'home-conditions': 'Home conditions',
  'basic-care': 'Basic care',
  'substance-misuse': 'Substance misuse',
  'parental-mental-health': 'Parental mental health',
  school: 'School',
  'health-and-growth': 'Health and growth',
  missing: 'Missing',
  'change-of-worker': 'Change of worker',
  'strategy-discussion': 'Strategy discussion',
  referral: 'Referral',
  'closure-nfa': 'Closure or no further action',
  conference: 'Conference',
  'core-group': 'Core group',
  supervision: 'Supervision',
  escalation: 'Escalation',
  police: 'Police',
  legal: 'Legal',
  disengagement: 'Disengagement',
  housing: 'Housing',
  'childs-voice': 'Child’s voice',
  'positive-change': 'Positive change',
};

/** A theme as documents name it: “Not brought or did not attend”. */
export function sayTheme(theme: Theme): string {
  return names[theme];
}

/** The same, and where people have confirmed it, that: “Injury (confirmed)”. */
export function saySuggestedTheme({ theme, confirmed }: SuggestedTheme): string {
  return confirmed === true ? `${sayTheme(theme)} (confirmed)` : sayTheme(theme);
}
