-- The second step of signing in goes by one name everywhere, also in the links that reset it.
alter table invitation drop constraint invitation_kind_known;
update invitation set kind = 'reset-second-step' where kind = 'reset-second-factor';
alter table invitation add constraint invitation_kind_known check (kind in ('join', 'reset-password', 'reset-second-step'));
update session set end_reason = 'second-step-changed' where end_reason = 'second-factor-changed';
