import { sayDay } from '../../../../shared/when/say-day.ts';
import { sayYesNo, type Tellers } from './tell-family.ts';

const forms = {
  discussion: 'a discussion',
  meeting: 'a meeting',
  'not-held': 'it was decided to hold none',
} as const;

export const tellStart: Tellers<
  | 'birth'
  | 'birth-expected'
  | 'death'
  | 'contact'
  | 'referral'
  | 'referral-decision'
  | 'referrer-told'
  | 'assessment-start'
  | 'assessment-end'
  | 'case-closed'
  | 'incident'
  | 'incident-response'
  | 'strategy-discussion'
  | 'enquiry-start'
  | 'enquiry-outcome'
  | 'enquiry-end'
> = {
  birth: () => [],
  'birth-expected': ({ expected }) => [`expected on ${sayDay(expected)}`],
  death: () => [],
  contact: ({ source }) => [source === null ? null : `from ${source}`],
  referral: ({ source, noFurtherAction }) => [
    source === null ? null : `from ${source}`,
    sayYesNo(noFurtherAction, 'no further action', 'taken further'),
  ],
  'referral-decision': () => [],
  'referrer-told': () => [],
  'assessment-start': () => [],
  'assessment-end': ({ childSeen }) => [sayYesNo(childSeen, 'the child was seen', 'the child was not seen')],
  'case-closed': ({ reason }) => [reason === null ? 'no reason is recorded' : `reason ${reason}`],
  incident: ({ significantHarm, text }) => [
    sayYesNo(significantHarm, 'perhaps significant harm', 'not thought significant harm'),
    text,
  ],
  'incident-response': ({ response }) => [response],
  'strategy-discussion': ({ form, rationale }) => [
    forms[form],
    rationale === null ? null : `because: ${rationale}`,
  ],
  'enquiry-start': () => [],
  'enquiry-outcome': ({ conference }) => [
    conference === 'required' ? 'a conference is required' : 'no conference is required',
  ],
  'enquiry-end': () => [],
};
