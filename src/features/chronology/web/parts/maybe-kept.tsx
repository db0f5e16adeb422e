/**
 * For pages that say what is not there, or what somebody did not know: that it is so of the entries that their reader may read. Said to
 * everybody, whether anything is kept from them or not.
 */
export function MaybeKept() {
  return (
    <p class="govuk-body">
      Only entries that you may read are looked at. An agency may keep others back: what seems to be missing
      here, or not to have been known, may stand there.
    </p>
  );
}
